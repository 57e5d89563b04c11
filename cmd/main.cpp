#include "run.hpp"

int main(int count, char** arguments) { return ilonet::cmd::run_program(count, arguments); }
