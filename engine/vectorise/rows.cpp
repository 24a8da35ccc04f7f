// Statements -> rows. Proved by tests/vectorise_test.cpp.
#include "vectorise/rows.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "text/hash.hpp"

namespace dateline::vectorise {
namespace {

// How much one occurrence of a term says, by its kind. A plain syllable of Vietnamese says little; two in a row are nearly always a word.
constexpr float entity_weight = 1.0F;
constexpr float government_weight = 0.6F;
constexpr float concept_weight = 1.0F;
constexpr float wider_weight = 0.4F;
constexpr float word_weight = 0.5F;
constexpr float pair_weight = 0.6F;
constexpr float number_weight = 0.9F;
// That something is told in pence a share, whatever its number.
constexpr float measure_weight = 0.4F;
constexpr float day_weight = 0.6F;
// What the rest of the sentence lends to a clause of it.
constexpr float context_weight = 0.3F;

std::uint64_t term_key(TermKind kind, std::uint64_t value) {
  return (value * 0x9e3779b97f4a7c15ULL) ^ (static_cast<std::uint64_t>(kind) + 1) * 0xff51afd7ed558ccdULL;
}

class Builder {
 public:
  explicit Builder(const resolve::Resolved& world) : world_(world) {}

  Rows run() {
    const std::size_t n = world_.statements.size();
    own_.resize(n);
    for (std::size_t i = 0; i < n; ++i) collect(i);
    for (Column& column : rows_.columns) {
      column.idf = std::log((1.0F + static_cast<float>(n)) / (0.5F + static_cast<float>(column.documents))) + 0.3F;
    }
    fill();
    return std::move(rows_);
  }

 private:
  struct Entry {
    std::uint32_t column;
    float weight;
  };

  std::uint32_t column(TermKind kind, std::uint64_t value) {
    const auto [it, fresh] = number_.try_emplace(term_key(kind, value), static_cast<std::uint32_t>(rows_.columns.size()));
    if (fresh) rows_.columns.push_back({kind, 0, 0});
    return it->second;
  }

  void add(std::size_t i, TermKind kind, std::uint64_t value, float weight) { own_[i].push_back({column(kind, value), weight}); }

  void collect(std::size_t i) {
    const resolve::ResolvedStatement& s = world_.statements[i];
    const Statement& out = world_.out.statements[i];
    for (const EntityId id : s.entities) {
      if (!id) continue;
      add(i, TermKind::entity, id.value, entity_weight);
      const std::string& country = world_.entities.country[id.index()];
      if (!country.empty()) add(i, TermKind::government, text::hash(country), government_weight);
    }
    heads(i, s, out.report);
    words(i, s, world_.text(out.report), world_.reading(out.report).page.report.language);
    for (const values::QuantityExpression& q : s.draft->quantities) {
      if (q.vague) continue;
      add(i, TermKind::number, text::hash(q.unit, static_cast<std::uint64_t>(std::llround(q.value * 1000))), number_weight);
      if (!q.unit.empty()) add(i, TermKind::measure, text::hash(q.unit), measure_weight);
    }
    for (const resolve::ResolvedTime& t : s.times) {
      const PartialDate& d = t.value.start;
      if (d.day != 0) add(i, TermKind::day, static_cast<std::uint64_t>(d.month * 100 + d.day), day_weight);
    }
    for (const values::TimeExpression& t : s.draft->times) {
      if (t.weekday >= 0) add(i, TermKind::day, 2000 + static_cast<std::uint64_t>(t.weekday), day_weight);
    }
    merge(own_[i]);
    for (const Entry& e : own_[i]) ++rows_.columns[e.column].documents;
  }

  // "Bệnh viện Quân y 7B" is a hospital, whatever its name.
  void heads(std::size_t i, const resolve::ResolvedStatement& s, ReportId report) {
    const extract::Reading& reading = world_.reading(report);
    const auto& phrases = lexicon::concept_phrases(reading.page.report.language);
    for (const std::uint32_t m : s.draft->mentions) {
      const text::TokenRange name = reading.mentions[m].tokens;
      const auto head = phrases.longest_stemmed(reading.page.text.tokens(), name.first);
      if (head && head.length <= name.size()) add(i, TermKind::concept_term, *head.value, wider_weight);
    }
  }

  void words(std::size_t i, const resolve::ResolvedStatement& s, const text::Text& text, const std::string& language) {
    const extract::Term* before = nullptr;
    for (const extract::Term& term : s.draft->terms) {
      if (term.concept_id != 0) {
        add(i, TermKind::concept_term, term.concept_id, concept_weight);
        for (const lexicon::Concept wide : lexicon::wider(term.concept_id)) add(i, TermKind::concept_term, wide, wider_weight);
        before = nullptr;
        continue;
      }
      const std::string_view word = text[term.tokens.first].lower;
      add(i, TermKind::word, text::hash(lexicon::stem(word, language)), word_weight);
      if (before != nullptr && before->tokens.last == term.tokens.first) {
        add(i, TermKind::word_pair, text::hash(word, text::hash(text[before->tokens.first].lower)), pair_weight);
      }
      before = &term;
    }
  }

  static void merge(std::vector<Entry>& entries) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.column < b.column; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (kept > 0 && entries[kept - 1].column == entries[i].column) {
        entries[kept - 1].weight += entries[i].weight * 0.5F;
      } else {
        entries[kept++] = entries[i];
      }
    }
    entries.resize(kept);
  }

  void fill() {
    const auto columns = static_cast<Eigen::Index>(rows_.columns.size());
    std::vector<std::vector<Entry>> of_report(world_.out.reports.size());
    std::vector<Eigen::Triplet<float>> cells;
    for (std::size_t i = 0; i < own_.size(); ++i) {
      std::vector<Entry> row = own_[i];
      for (Entry& e : row) {
        e.weight *= rows_.columns[e.column].idf;
        of_report[world_.out.statements[i].report.index()].push_back({e.column, e.weight});
      }
      lend_context(i, row);
      put(cells, static_cast<int>(i), row);
    }
    rows_.statements.resize(static_cast<Eigen::Index>(own_.size()), columns);
    rows_.statements.setFromTriplets(cells.begin(), cells.end());
    cells.clear();
    for (std::size_t r = 0; r < of_report.size(); ++r) {
      merge(of_report[r]);
      put(cells, static_cast<int>(r), of_report[r]);
    }
    rows_.reports.resize(static_cast<Eigen::Index>(of_report.size()), columns);
    rows_.reports.setFromTriplets(cells.begin(), cells.end());
  }

  // A clause is read in the light of its sentence: the other clauses lend it their terms at a small weight.
  void lend_context(std::size_t i, std::vector<Entry>& row) const {
    const auto same_sentence = [&](std::size_t k) {
      return k < own_.size() && world_.out.statements[k].report == world_.out.statements[i].report &&
             world_.statements[k].draft->sentence == world_.statements[i].draft->sentence;
    };
    const std::size_t before = row.size();
    for (std::size_t k = i; k-- > 0 && same_sentence(k);) lend(k, row);
    for (std::size_t k = i + 1; same_sentence(k); ++k) lend(k, row);
    if (row.size() > before) merge(row);
  }

  void lend(std::size_t from, std::vector<Entry>& row) const {
    for (const Entry& e : own_[from]) {
      if (rows_.columns[e.column].kind == TermKind::number) continue;
      row.push_back({e.column, e.weight * rows_.columns[e.column].idf * context_weight});
    }
  }

  static void put(std::vector<Eigen::Triplet<float>>& cells, int row, const std::vector<Entry>& entries) {
    float norm = 0;
    for (const Entry& e : entries) norm += e.weight * e.weight;
    if (norm <= 0) return;
    norm = std::sqrt(norm);
    for (const Entry& e : entries) cells.emplace_back(row, static_cast<int>(e.column), e.weight / norm);
  }

  const resolve::Resolved& world_;
  std::unordered_map<std::uint64_t, std::uint32_t> number_;
  std::vector<std::vector<Entry>> own_;
  Rows rows_;
};

}  // namespace

Rows vectorise(const resolve::Resolved& world) { return Builder(world).run(); }

float cosine(const Matrix& rows, std::uint32_t a, std::uint32_t b) { return rows.row(a).dot(rows.row(b)); }

float covered(const Matrix& rows, std::uint32_t a, std::uint32_t b) {
  float all_a = 0, all_b = 0, both_a = 0, both_b = 0;
  Matrix::InnerIterator x(rows, static_cast<int>(a)), y(rows, static_cast<int>(b));
  while (x || y) {
    const bool in_a = x && (!y || x.col() <= y.col()), in_b = y && (!x || y.col() <= x.col());
    if (in_a) all_a += x.value();
    if (in_b) all_b += y.value();
    if (in_a && in_b) both_a += x.value(), both_b += y.value();
    if (in_a) ++x;
    if (in_b) ++y;
  }
  return all_a <= 0 || all_b <= 0 ? 0 : std::min(both_a / all_a, both_b / all_b);
}

}  // namespace dateline::vectorise
