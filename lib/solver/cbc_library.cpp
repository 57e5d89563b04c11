// Through its C interface (Cbc_C_Interface.h of CBC 2.10), declared here as far as it is used, so that nothing of it is
// needed to build.
#include "solver/cbc_library.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <dlfcn.h>
#include <limits>
#include <stdexcept>

namespace ilonet::solver {
namespace {

constexpr double free_of_bound = 1e30; // any number from here on means none

struct Library {
    using Model = void*;
    bool complete = true; // until a function is not found
    void* handle = ::dlopen("libCbcSolver.so.3", RTLD_NOW | RTLD_LOCAL);
    Model (*create)() = find<Model (*)()>("Cbc_newModel");
    void (*destroy)(Model) = find<void (*)(Model)>("Cbc_deleteModel");
    void (*load)(Model, int, int, const int*, const int*, const double*, const double*, const double*, const double*,
                 const double*, const double*) =
        find<void (*)(Model, int, int, const int*, const int*, const double*, const double*, const double*,
                      const double*, const double*, const double*)>("Cbc_loadProblem");
    void (*set_integer)(Model, int) = find<void (*)(Model, int)>("Cbc_setInteger");
    void (*set)(Model, const char*, const char*) = find<void (*)(Model, const char*, const char*)>("Cbc_setParameter");
    void (*start)(Model, int, const int*,
                  const double*) = find<void (*)(Model, int, const int*, const double*)>("Cbc_setMIPStartI");
    int (*solve)(Model) = find<int (*)(Model)>("Cbc_solve");
    int (*status)(Model) = find<int (*)(Model)>("Cbc_status");
    int (*is_optimal)(Model) = find<int (*)(Model)>("Cbc_isProvenOptimal");
    int (*is_infeasible)(Model) = find<int (*)(Model)>("Cbc_isProvenInfeasible");
    const double* (*solution)(Model) = find<const double* (*)(Model)>("Cbc_bestSolution");
    double (*cost)(Model) = find<double (*)(Model)>("Cbc_getObjValue");

private:
    template <typename Function>
    Function find(const char* name)
    {
        void* address = handle == nullptr ? nullptr : ::dlsym(handle, name);
        complete = complete && address != nullptr;
        return reinterpret_cast<Function>(address);
    }
};

const Library& library()
{
    static const Library loaded;
    return loaded;
}

/// The program by columns.
struct Matrix {
    std::vector<int> start, row;
    std::vector<double> factor, lower, upper, least, most;

    explicit Matrix(const Program& program)
        : start(program.costs.size() + 1, 0), lower(program.lower), upper(program.upper)
    {
        for (const auto& line : program.rows) {
            least.push_back(line.least.value_or(-free_of_bound));
            most.push_back(line.most.value_or(free_of_bound));
            for (const auto& term : line.terms) ++start[term.variable + 1];
        }
        for (std::size_t variable = 1; variable < start.size(); ++variable) start[variable] += start[variable - 1];
        row.resize(program.terms());
        factor.resize(program.terms());
        auto next = start;
        for (std::size_t line = 0; line < program.rows.size(); ++line)
            for (const auto& term : program.rows[line].terms) {
                const auto at = static_cast<std::size_t>(next[term.variable]++);
                row[at] = static_cast<int>(line);
                factor[at] = term.factor;
            }
        lower.resize(program.costs.size(), 0);
        upper.resize(program.costs.size(), free_of_bound);
    }
};

/// CBC takes the interrupt for itself; afterwards it is as it was.
class KeepInterrupt {
public:
    // Neither can fail: SIGINT is a signal that may be caught.
    KeepInterrupt() { static_cast<void>(::sigaction(SIGINT, nullptr, &before_)); }
    ~KeepInterrupt() { static_cast<void>(::sigaction(SIGINT, &before_, nullptr)); }
    KeepInterrupt(const KeepInterrupt&) = delete;
    KeepInterrupt& operator=(const KeepInterrupt&) = delete;

private:
    struct sigaction before_ {};
};

class Model {
public:
    explicit Model(const Program& program) : columns_(program.columns()), matrix_(program), model_(library().create())
    {
        library().load(model_, static_cast<int>(program.costs.size()), static_cast<int>(program.rows.size()),
                       matrix_.start.data(), matrix_.row.data(), matrix_.factor.data(), matrix_.lower.data(),
                       matrix_.upper.data(), program.costs.data(), matrix_.least.data(), matrix_.most.data());
        for (std::size_t column = 0; column < columns_; ++column)
            library().set_integer(model_, static_cast<int>(column));
    }
    ~Model() { library().destroy(model_); }
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    void prepare(double seconds)
    {
        constexpr double endless = 1e9; // some thirty years
        std::array<char, 32> text{};
        static_cast<void>(std::snprintf(text.data(), text.size(), "%.3f", std::min(seconds, endless))); // it fits
        library().set(model_, "log", "0");
        library().set(model_, "timeMode", "elapsed");
        library().set(model_, "seconds", text.data());
        library().set(model_, "ratioGap", "0");
        library().set(model_, "allowableGap", "0");
        library().set(model_, "integerTolerance", "1e-9");
    }

    void start_from(const std::vector<std::uint32_t>& chosen)
    {
        const std::vector<int> columns(chosen.begin(), chosen.end());
        const std::vector<double> ones(chosen.size(), 1);
        if (!chosen.empty()) library().start(model_, static_cast<int>(chosen.size()), columns.data(), ones.data());
    }

    ForeignAnswer solve()
    {
        library().solve(model_);
        ForeignAnswer answer;
        const bool ended = library().status(model_) == 0;
        const auto* solution = library().solution(model_);
        if (solution == nullptr) {
            answer.proven = ended && library().is_infeasible(model_) != 0;
            return answer;
        }
        answer.found = true;
        answer.proven = ended && library().is_optimal(model_) != 0;
        answer.cost = library().cost(model_);
        for (std::uint32_t column = 0; column < columns_; ++column)
            if (solution[column] > 0.5) answer.chosen.push_back(column);
        return answer;
    }

private:
    std::size_t columns_;
    Matrix matrix_;
    Library::Model model_;
};

} // namespace

bool has_cbc() { return library().complete; }

std::optional<ForeignAnswer> solve_with_cbc(const Program& program, const std::vector<std::uint32_t>& start,
                                            double seconds)
{
    if (program.costs.empty() || program.terms() > std::numeric_limits<int>::max() || !has_cbc()) return std::nullopt;
    const KeepInterrupt keep;
    Model model(program);
    model.prepare(seconds);
    model.start_from(start);
    return model.solve();
}

} // namespace ilonet::solver
