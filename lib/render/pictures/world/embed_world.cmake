# Writes OUTPUT, a C++ source in which world_shapes(), declared in lib/render/pictures/world.hpp, gives the text of SHAPES.
# In pieces, since ISO C++ asks for no more than 65536 characters in one literal.
file(READ ${SHAPES} text)
string(LENGTH "${text}" length)
set(literal "")
set(piece 16000)
set(at 0)
while(at LESS length)
    string(SUBSTRING "${text}" ${at} ${piece} part)
    string(APPEND literal "R\"world(${part})world\"\n")
    math(EXPR at "${at} + ${piece}")
endwhile()
file(WRITE ${OUTPUT} "// Made by lib/render/pictures/world/embed_world.cmake
#include \"render/pictures/world.hpp\"

namespace ilonet::render {

std::string_view world_shapes()
{
    return ${literal};
}

} // namespace ilonet::render
")
