// A program of somebody else: the deployments of a file, as tsv.
#include <ilonet/model/failure.hpp>
#include <ilonet/render/render.hpp>
#include <ilonet/service/service.hpp>
#include <iostream>

int main(int, char** arguments)
{
    ilonet::service::Context context;
    context.db = arguments[1];
    try {
        const auto answer = ilonet::service::list(context, ilonet::kinds::deployment, {});
        std::cout << ilonet::render::render(answer.result, ilonet::render::Format::tsv, {});
    } catch (const ilonet::Failure& failure) {
        std::cerr << failure.what() << '\n';
        return static_cast<int>(failure.exit);
    }
}
