// Feeds a line to the JSON parser and says how far it has read: places need it, the parser does not tell.
#pragma once

#include <cstddef>
#include <iterator>

namespace ilonet::read {

class JsonFeed {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    JsonFeed(const char* at, const char** read) : at_(at), read_(read) {}
    reference operator*() const { return *at_; }
    JsonFeed& operator++()
    {
        *read_ = ++at_;
        return *this;
    }
    bool operator==(const JsonFeed& other) const { return at_ == other.at_; }
    bool operator!=(const JsonFeed& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char** read_;
};

} // namespace ilonet::read
