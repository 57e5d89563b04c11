// What libilonet shows to the outside; everything else stays hidden.
#pragma once

#define ILONET_API __attribute__((visibility("default")))
