// Look-alike events in one group. In: the group, facts and rows of its statements. Out: its two halves, or nothing. Proved by tests/cluster_test.cpp.
#include "cluster/contrast.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "vectorise/rows.hpp"

namespace dateline::cluster {
namespace {

using Group = std::vector<ReportId>;

constexpr std::size_t least_half = 4;
constexpr std::size_t most_reports = 400;  // a greater group is no story any more, and its eigenvectors take long
constexpr double most_likeness = 0.5;      // between the halves, as a share of the likeness within the looser half
constexpr double strange_likeness = 0.2;   // halves less alike need one exclusive name only
constexpr double least_cast = 0.8;         // share of the reports of a half that name somebody whom the other half does not know

class Contrast {
 public:
  Contrast(const AlignmentContext& context, const Group& group) : context_(context), group_(group) {
    count_terms();
    weigh();
  }

  // The two halves; empty where the group is one event.
  std::pair<Group, Group> run() {
    bisect();
    std::pair<Group, Group> halves;
    for (std::size_t i = 0; i < group_.size(); ++i) (first_[i] ? halves.first : halves.second).push_back(group_[i]);
    if (std::min(halves.first.size(), halves.second.size()) < least_half || !two_events()) return {};
    return halves;
  }

 private:
  void count_terms() {
    terms_.resize(group_.size());
    cast_.resize(group_.size());
    for (std::size_t i = 0; i < group_.size(); ++i) {
      const resolve::StatementRange range = context_.world.of_report[group_[i].index()];
      for (std::uint32_t s = range.first; s < range.last; ++s) {
        for (vectorise::Matrix::InnerIterator it(context_.rows.statements, s); it; ++it) ++terms_[i][static_cast<std::uint32_t>(it.col())];
        for (const Participant& p : context_.facts[s].participants) cast_[i].insert(p.entity);
      }
    }
  }

  // Cosines of rows in which a term weighs by how few of the group's reports hold it.
  void weigh() {
    const auto n = static_cast<double>(group_.size());
    std::map<std::uint32_t, double> documents;
    for (const auto& terms : terms_) {
      for (const auto& [term, _] : terms) documents[term] += 1;
    }
    std::vector<Eigen::Triplet<double>> cells;
    for (std::size_t i = 0; i < group_.size(); ++i) {
      const std::size_t begin = cells.size();
      double squares = 0;
      for (const auto& [term, count] : terms_[i]) {
        if (documents[term] < 2) continue;
        const double weight = (1 + std::log(count)) * std::log(n / documents[term]);
        cells.emplace_back(static_cast<int>(i), static_cast<int>(term), weight);
        squares += weight * weight;
      }
      const double length = std::sqrt(std::max(squares, 1e-12));
      for (std::size_t k = begin; k < cells.size(); ++k) cells[k] = {cells[k].row(), cells[k].col(), cells[k].value() / length};
    }
    Eigen::SparseMatrix<double, Eigen::RowMajor> rows(static_cast<Eigen::Index>(group_.size()),
                                                      static_cast<Eigen::Index>(context_.rows.columns.size()));
    rows.setFromTriplets(cells.begin(), cells.end());
    likeness_ = Eigen::MatrixXd(rows * rows.transpose());
    likeness_.diagonal().setOnes();
  }

  // Which reports are of the first half: the sign in the leading eigenvector, then each to the half that it is more like.
  void bisect() {
    const auto n = likeness_.rows();
    const Eigen::MatrixXd centre = Eigen::MatrixXd::Identity(n, n) - Eigen::MatrixXd::Constant(n, n, 1.0 / static_cast<double>(n));
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(centre * likeness_ * centre);
    const Eigen::VectorXd leading = solver.eigenvectors().col(n - 1);
    // The sign of an eigenvector is free; the first report is of the first half.
    for (Eigen::Index i = 0; i < n; ++i) first_.push_back((leading(i) > 0) == (leading(0) > 0));
    constexpr int most_rounds = 10;
    for (int round = 0; round < most_rounds; ++round) {
      std::vector<bool> next;
      for (std::size_t i = 0; i < group_.size(); ++i) next.push_back(mean_likeness(i, true) > mean_likeness(i, false));
      if (next == first_) break;
      first_ = std::move(next);
    }
  }

  double mean_likeness(std::size_t report, bool half) const {
    double sum = 0;
    std::size_t n = 0;
    for (std::size_t j = 0; j < group_.size(); ++j) {
      if (j == report || first_[j] != half) continue;
      sum += likeness_(static_cast<Eigen::Index>(report), static_cast<Eigen::Index>(j));
      ++n;
    }
    return n == 0 ? 0 : sum / static_cast<double>(n);
  }

  double mean_likeness(bool from, bool to) const {
    double sum = 0;
    std::size_t n = 0;
    for (std::size_t i = 0; i < group_.size(); ++i) {
      if (first_[i] != from) continue;
      sum += mean_likeness(i, to);
      ++n;
    }
    return n == 0 ? 0 : sum / static_cast<double>(n);
  }

  bool two_events() const {
    const double within = std::min(mean_likeness(true, true), mean_likeness(false, false)), between = mean_likeness(true, false);
    const bool ours = has_cast(true), theirs = has_cast(false);
    return between <= strange_likeness * within ? ours || theirs : between <= most_likeness * within && ours && theirs;
  }

  // Whether most reports of the half name somebody or some place that the other half does not know, by no like name either: "Phạm Đức Huy" and
  // "Phan Đức Huy" are one man told twice.
  bool has_cast(bool half) const {
    std::map<EntityId, double> named;
    std::set<std::string> words_of_others;
    double reports = 0;
    for (std::size_t i = 0; i < group_.size(); ++i) {
      if (first_[i] == half) ++reports;
      for (const EntityId e : cast_[i]) {
        if (first_[i] == half) {
          named[e] += 1;
        } else {
          for (std::string& word : words_of(e)) words_of_others.insert(std::move(word));
        }
      }
    }
    return std::any_of(named.begin(), named.end(), [&](const auto& at) {
      if (at.second < least_cast * reports) return false;
      const std::vector<std::string> words = words_of(at.first);
      return std::none_of(words.begin(), words.end(), [&](const std::string& word) { return words_of_others.contains(word); });
    });
  }

  std::vector<std::string> words_of(EntityId e) const {
    std::vector<std::string> out;
    const std::string& name = context_.world.out.of(e).name;
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      if (end > at) out.push_back(name.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  const AlignmentContext& context_;
  const Group& group_;
  std::vector<std::map<std::uint32_t, double>> terms_;  // of each report: statements that hold the term
  std::vector<std::set<EntityId>> cast_;
  Eigen::MatrixXd likeness_;
  std::vector<bool> first_;
};

}  // namespace

std::vector<Group> part_look_alikes(const AlignmentContext& context, std::vector<Group> groups) {
  std::vector<Group> out;
  while (!groups.empty()) {
    Group group = std::move(groups.back());
    groups.pop_back();
    auto halves = group.size() < 2 * least_half || group.size() > most_reports ? std::pair<Group, Group>{} : Contrast(context, group).run();
    if (halves.first.empty()) {
      out.push_back(std::move(group));
    } else {
      groups.push_back(std::move(halves.first));
      groups.push_back(std::move(halves.second));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace dateline::cluster
