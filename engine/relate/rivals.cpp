// Whether two names may well be of one, and whose contradict each other at all. In: entities. Out: judgements. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cctype>
#include <sstream>

#include "extract/names_lexicon.hpp"
#include "relate/difference.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  std::string plain = text::plain(name);
  for (std::size_t at = 0; at + 1 < plain.size(); ++at) {  // "N.Hofer"
    if (plain[at] == '.' && plain[at + 1] != '.') plain[at] = ' ';
  }
  std::istringstream words(plain);
  for (std::string word; words >> word;) {
    std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '-' || c == '\''; });
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

bool has_all(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::all_of(few.begin(), few.end(), [&](const std::string& w) { return std::find(many.begin(), many.end(), w) != many.end(); });
}

// "T.T.H." for "Trần Thanh Hải", "LHQ" for "Liên hợp quốc".
bool initials(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  std::string letters, first;
  for (const std::string& w : shorter) letters += w;
  for (const std::string& w : longer) first += w[0];
  return letters.size() >= 2 && first.starts_with(letters);
}

// "N. Hofer" for "Norbert Hofer", "Lê Thị T." for "Lê Thị Thủy": word by word, a letter for a word that begins with it.
bool abbreviates(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() < 2 || shorter.size() > longer.size()) return false;
  std::size_t whole = 0, from = 0;
  for (const std::string& w : shorter) {
    while (from < longer.size() && longer[from] != w && !(w.size() == 1 && longer[from][0] == w[0])) ++from;
    if (from == longer.size()) return false;
    whole += longer[from++] == w ? 1 : 0;
  }
  return whole > 0;
}

// "Enchanteur" and "Enchanter": two letters of a long word went wrong.
bool nearly_spelled(const std::string& a, const std::string& b) {
  constexpr std::size_t long_word = 8, slipped = 2;
  if (std::min(a.size(), b.size()) < long_word) return false;
  const std::vector<std::uint64_t> x(a.begin(), a.end()), y(b.begin(), b.end());
  return compare_words(x, y).common + slipped >= std::max(a.size(), b.size());
}

// "Savills" and "Savill", "Blackthorne" and "Backthorne".
bool slips(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const std::string& x, const std::string& y) {
           return x == y || (x.size() > 5 && one_letter_apart(x, y)) || nearly_spelled(x, y);
         });
}

// "TTK-NATO Jen Stoltenberg", "Jens Stoltenberg": one long last name, and the word before it begins like the other's.
bool one_called_shorter(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t long_name = 6, least_given = 3;
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back() || a.back().size() < long_name) return false;
  const std::string &x = a[a.size() - 2], &y = b[b.size() - 2];
  return std::min(x.size(), y.size()) >= least_given && (x.starts_with(y) || y.starts_with(x));
}

// "True Mart" and "TH Truemart".
bool one_written_apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t least_letters = 6;
  const auto joined = [](const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& w : words) out += w;
    return out;
  };
  const std::string x = joined(a), y = joined(b);
  return std::min(x.size(), y.size()) >= least_letters && (x.find(y) != std::string::npos || y.find(x) != std::string::npos);
}

// How many words of the longer list the shorter one covers, where a word of letters stands for the words that begin with them: "Trường Trung cấp
// CSND" covers "Trường Trung cấp Cảnh sát Nhân dân VI" but for its last.
std::size_t covered(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  std::size_t out = 0, from = 0;
  for (const std::string& w : shorter) {
    for (std::size_t at = from; at < longer.size(); ++at) {
      std::size_t n = longer[at] == w ? 1 : 0;
      if (n == 0 && w.size() >= 2 && at + w.size() <= longer.size() &&
          std::equal(w.begin(), w.end(), longer.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char c, const std::string& word) { return word[0] == c; })) {
        n = w.size();
      }
      if (n == 0) continue;
      out += n;
      from = at + n;
      break;
    }
  }
  return out;
}

bool has_marks(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// The forms of a name in words; of a person without those that only shorten another of them: "Huy" beside "Phan Đức Huy".
std::vector<std::vector<std::string>> full_names(const Entity& entity) {
  std::vector<std::vector<std::string>> all;
  for (const std::string& form : entity.names) all.push_back(words_of(form));
  std::vector<std::vector<std::string>> out;
  for (const auto& words : all) {
    const bool shortens = entity.kind == EntityKind::person && std::any_of(all.begin(), all.end(), [&](const auto& other) {
                            return other.size() > words.size() && has_all(words, other);
                          });
    if (!shortens) out.push_back(words);
  }
  return out;
}

// The words that head the names of sites, areas and bodies, of each language.
const std::vector<std::set<std::string>>& head_words() {
  static const auto heads = [] {
    std::vector<std::set<std::string>> out;
    for (const std::string& language : lexicon::languages()) {
      out.emplace_back();
      for (const lexicon::Row& row : lexicon::table(language + "/names.tsv")) {
        if (row.size() < 2 || (row[0] != "site" && row[0] != "area" && row[0] != "organisation")) continue;
        for (const std::string_view form : lexicon::forms(row[1])) {
          for (std::string& word : words_of(form)) out.back().insert(std::move(word));
        }
      }
    }
    return out;
  }();
  return heads;
}

// "Bảo tàng Lumière" and "Lumière Museum": without the head words of two languages the words of the one are the other's.
bool under_heads_of_two_languages(const Entity& a, const Entity& b) {
  if (a.kind == EntityKind::person || b.kind == EntityKind::person) return false;
  const std::vector<std::string> all_a = words_of(a.name), all_b = words_of(b.name);
  for (const std::set<std::string>& heads_a : head_words()) {
    for (const std::set<std::string>& heads_b : head_words()) {
      if (&heads_a == &heads_b) continue;
      std::vector<std::string> x = all_a, y = all_b;
      std::erase_if(x, [&](const std::string& word) { return heads_a.contains(word); });
      std::erase_if(y, [&](const std::string& word) { return heads_b.contains(word); });
      const bool headed = x.size() < all_a.size() && y.size() < all_b.size() && !x.empty() && !y.empty();
      if (headed && (has_all(x, y) || has_all(y, x))) return true;
    }
  }
  return false;
}

// By language and head word or words, the kind of body that they name: "hội", "association".
const std::map<std::string, std::map<std::vector<std::string>, std::string>>& kinds_of_bodies() {
  static const auto kinds = [] {
    std::map<std::string, std::map<std::vector<std::string>, std::string>> out;
    for (const std::string& language : lexicon::languages()) {
      for (const lexicon::Row& row : lexicon::table(language + "/names.tsv")) {
        if (row.size() < 3 || row[0] != "organisation") continue;
        for (const std::string_view form : lexicon::forms(row[1])) out[language].emplace(words_of(form), row[2]);
      }
    }
    return out;
  }();
  return kinds;
}

// "Hiệp hội Lương thực" and "Food Association": heads of one kind of body in two languages, whose other words may be translations. Firms, banks and
// the like keep their names.
bool may_be_translated(const Entity& a, const Entity& b) {
  static const std::set<std::string> keep_names = {"company", "bank", "media", "school", "club"};
  if (a.kind != EntityKind::organisation || b.kind != EntityKind::organisation || has_marks(a.name) == has_marks(b.name)) return false;
  const auto kind = [](const Entity& entity) {
    const std::vector<std::string> words = words_of(entity.name);
    for (const auto& [language, kinds] : kinds_of_bodies()) {
      const bool last = !has_marks(entity.name);
      if (last != extract::name_lexicon(language).suffix_heads) continue;
      for (std::size_t n = std::min<std::size_t>(words.size(), 3); n > 0; --n) {
        const auto from = last ? words.end() - static_cast<std::ptrdiff_t>(n) : words.begin();
        const auto found = kinds.find(std::vector<std::string>(from, from + static_cast<std::ptrdiff_t>(n)));
        if (found != kinds.end()) return found->second;
      }
    }
    return std::string();
  };
  const std::string of_a = kind(a);
  return !of_a.empty() && !keep_names.contains(of_a) && of_a == kind(b);
}

}  // namespace

bool could_be_one(const resolve::Resolved& world, EntityId a, EntityId b) {
  if (a == b) return true;
  const auto of_a = full_names(world.out.of(a)), of_b = full_names(world.out.of(b));
  for (const std::vector<std::string>& wx : of_a) {
    for (const std::vector<std::string>& wy : of_b) {
      if (wx.empty() || wy.empty()) continue;
      if (has_all(wx, wy) || has_all(wy, wx) || initials(wx, wy) || initials(wy, wx)) return true;
      if (abbreviates(wx, wy) || abbreviates(wy, wx) || slips(wx, wy) || one_written_apart(wx, wy) || one_called_shorter(wx, wy)) return true;
    }
  }
  if (under_heads_of_two_languages(world.out.of(a), world.out.of(b)) || may_be_translated(world.out.of(a), world.out.of(b))) return true;
  // Bodies share their distinctive words in another order or with another head.
  if (world.out.of(a).kind == EntityKind::organisation && world.out.of(b).kind == EntityKind::organisation) {
    const std::vector<std::string> x = words_of(world.out.of(a).name), y = words_of(world.out.of(b).name);
    const std::size_t shared = std::max(covered(x, y), covered(y, x));
    // "Tập đoàn Viễn thông Biển Đông" and "Bien Dong Telecom": of two languages the words for what it does differ.
    const bool two_languages = has_marks(world.out.of(a).name) != has_marks(world.out.of(b).name);
    return shared * 2 >= (two_languages && shared >= 2 ? std::min(x.size(), y.size()) : std::max(x.size(), y.size()));
  }
  return false;
}

bool relays(const std::string& name) {
  static const auto outlets = [] {
    std::set<std::string> out;
    for (const lexicon::Row& row : lexicon::table("common/outlets.tsv")) {
      if (row.size() < 3) continue;
      out.insert(text::lower(row[0]));
      for (const std::string_view form : lexicon::forms(row[2])) out.emplace(form);
    }
    return out;
  }();
  return outlets.contains(text::lower(name));
}

bool kept_back(const Entity& entity) {
  const std::string& name = entity.name;
  const auto initial = [](unsigned char c) { return c == '.' || c == ' ' || c >= 0x80 || std::isupper(c) != 0; };
  return entity.kind == EntityKind::person && (name.find('.') != std::string::npos || name.size() == 1) &&
         std::all_of(name.begin(), name.end(), initial);
}

bool rivals_nobody(const Entity& entity) { return kept_back(entity) || relays(entity.name); }

}  // namespace dateline::relate
