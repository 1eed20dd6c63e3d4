// Suggestions in the form that the sentence asks for: a list of its own, and what a sentence becomes.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/suggest.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"
#include "rules/kinds/explained.h"

using namespace duidelijk;

namespace {

constexpr std::string_view list_text =
    "# titel: T\n# waarom: W.\n# bron: B\n# licentie: L\n# kolommen: K\n"
    "aangaande\tvoorzetsel\tvervang\t!over\t\tinfo\t\teigen\n"
    "aanvang\tzelfstandig\tvervang\tbegin\t\tinfo\t\teigen\n"
    "aanvangen\twerkwoord\tvervang\tbeginnen\t\tinfo\t\teigen\n"
    "adequaat\tbijvoeglijk\tvervang\tgoed\t\tinfo\t\teigen\n"
    "bezwaar ~aantekenen\tuitdrukking\tvervang\tbezwaar maken\t\tinfo\t\teigen\n"
    "casus\tzelfstandig\tvervang\tgeval\t\tinfo\t\teigen\n"
    "dwangsom\tzelfstandig\tleg uit\tbedrag dat iemand moet betalen\t\tinfo\t\teigen\n"
    "fraai\tbijvoeglijk\tvervang\tmooi om te zien\t\tinfo\t\teigen\n"
    "herzien\twerkwoord\tvervang\taanpassen\t\tinfo\t\teigen\n"
    "in handen ~stellen van\tuitdrukking\tvervang\tlaten behandelen door | geven aan\t\tinfo\t\teigen\n"
    "in kennis ~stellen\tuitdrukking\tvervang\tlaten weten\t\tinfo\t\teigen\n"
    "in overweging ~nemen\tuitdrukking\tvervang\toverwegen\t\tinfo\t\teigen\n"
    "indien\tvoegwoord\tvervang\t!als\t\tinfo\t\teigen\n"
    "indienen\twerkwoord\tvervang\tinsturen\t\tinfo\t\teigen\n"
    "inlichtingen\tzelfstandig\tvervang\tgegevens\t\tinfo\t\teigen\n"
    "maatregelen ~treffen\tuitdrukking\tvervang\tiets doen\t\tinfo\t\teigen\n"
    "mededelen\twerkwoord\tvervang\tvertellen | laten weten\t\tinfo\t\teigen\n"
    "nalaten\twerkwoord\tvervang\tniet doen\t\tinfo\t\teigen\n"
    "ondergetekende\tzelfstandig\tvervang\tik\t\tinfo\t\teigen\n"
    "ongeacht\tvoorzetsel\tvervang\thet maakt niet uit | omdat\t\tinfo\t\teigen\n"
    "opteren\twerkwoord\tvervang\tkiezen voor\t\tinfo\t\teigen\n"
    "quick scan\tzelfstandig\tvervang\tkort onderzoek\t\tinfo\t\teigen\n"
    "start\tzelfstandig\tvervang\tbegin\t\tinfo\t\teigen\n"
    "trachten\twerkwoord\tvervang\t!proberen\t\tinfo\t\teigen\n"
    "verrichten\twerkwoord\tvervang\tdoen\t\tinfo\t\teigen\n"
    "verstrekken\twerkwoord\tvervang\tgeven\t\tinfo\t\teigen\n"
    "vervoegen\twerkwoord\tvervang\tzich melden\t\tinfo\t\teigen\n"
    "verzenden\twerkwoord\tvervang\topsturen\t\tinfo\t\teigen\n"
    "zenden\twerkwoord\tvervang\tsturen\t\tinfo\t\teigen\n"
    "zorg ~dragen voor\tuitdrukking\tvervang\tzorgen voor\t\tinfo\t\teigen\n"
    "~dienen te\tuitdrukking\tvervang\tmoeten\t\tinfo\t\teigen\n"
    "~dienen … te\tuitdrukking\tvervang\tmoeten\t\tinfo\t\teigen\n";

Document paragraphs(const std::string& text) {
  Source source;
  source.text = text;
  DocumentBuilder build(std::move(source));
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
    build.begin_block(BlockKind::paragraph);
    build.copy({at, end});
    at = end + 1;
  }
  return std::move(build).take();
}

std::vector<std::byte> table_of(const WordList& list) {
  const WordList* const lists[] = {&list};
  return build_phrase_table(lists);
}

/// The matches of the list in a text, and the hits with their suggestions.
class Check {
 public:
  explicit Check(const std::string& text)
      : list_(parse_word_list(std::string(list_text), "proef.tsv")),
        block_(table_of(list_.list)),
        table_(block_),
        document_(paragraphs(text)),
        analysis_(analyse(document_, Lexicon::built_in(), Stage::tags)) {
    for (const Complaint& complaint : list_.complaints) FAIL_CHECK(complaint.what);
    const std::string_view name = "proef";
    std::vector<PhraseMatch> matches = find_phrases(table_, {&name, 1}, analysis_, Stage::tags);
    leave_out_explained(table_, analysis_, matches);
    Suggester suggester(table_, analysis_);
    for (const PhraseMatch& match : matches) {
      Hit hit;
      hit.span = analysis_.span_of(match.tokens);
      suggester.suggest(match, hit);
      hits_.push_back(hit);
    }
  }

  /// The text with the first edit of each hit; "advies" when the first suggestion of one is for display.
  std::string fixed() const {
    std::string text = document_.text;
    for (auto hit = hits_.rbegin(); hit != hits_.rend(); ++hit) {
      const Suggestion& first = hit->suggestions.at(0);
      if (first.edits.empty()) return "advies";
      CHECK(hit->span.begin <= first.edits.front().span.begin);
      CHECK(first.edits.back().span.end <= hit->span.end);
      text.replace(hit->span.begin, hit->span.size(), first.text);
    }
    return text;
  }
  const std::vector<Hit>& hits() const { return hits_; }

 private:
  ParsedList list_;
  std::vector<std::byte> block_;
  PhraseTable table_;
  Document document_;
  Analysis analysis_;
  std::vector<Hit> hits_;
};

struct Row {
  std::string text, expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(Check(row.text).fixed() == row.expected);
  }
}

}  // namespace

TEST_CASE("verbs keep person, number, tense and place") {
  check({
      {"Wij verstrekken u een pas.", "Wij geven u een pas."},
      {"Verstrekt u ons de gegevens?", "Geeft u ons de gegevens?"},
      {"Verstrek je ons de gegevens?", "Geef je ons de gegevens?"},
      {"De gemeente verstrekt een pas.", "De gemeente geeft een pas."},
      {"De gemeente verstrekte een pas.", "De gemeente gaf een pas."},
      {"De gemeenten verstrekten een pas.", "De gemeenten gaven een pas."},
      {"De pas is aan u verstrekt.", "De pas is aan u gegeven."},
      {"Wij hoeven u geen pas te verstrekken.", "Wij hoeven u geen pas te geven."},
      {"U mag het formulier verzenden.", "U mag het formulier opsturen."},
      {"U hoeft het formulier niet te verzenden.", "U hoeft het formulier niet op te sturen."},
      {"Wij hebben het formulier verzonden.", "Wij hebben het formulier opgestuurd."},
      {"De gemeente verzendt het formulier.", "advies"},  // "stuurt … op": the particle goes to the end
      {"Ik tracht te komen.", "Ik probeer te komen."},
      {"U tracht te komen.", "U probeert te komen."},
      {"De gemeente tracht te komen.", "De gemeente probeert te komen."},
      {"U verricht een betaling.", "U doet een betaling."},
      {"Ik verricht een betaling.", "Ik doe een betaling."},
      {"Zij trachtten te komen.", "Zij probeerden te komen."},
      {"Wij zijn aangevangen.", "advies"},  // the lists give another auxiliary
      {"U kunt opteren voor een pas.", "advies"},
      {"U moet zich vervoegen bij de balie.", "advies"},
      {"Wij zenden u de pas.", "Wij sturen u de pas."},
  });
}

TEST_CASE("separable verbs: together, apart, with te") {
  check({
      {"Heeft u het formulier ingediend?", "Heeft u het formulier ingestuurd?"},
      {"Het ingediende formulier is goed.", "Het ingestuurde formulier is goed."},
      {"U hoeft dit niet in te dienen.", "U hoeft dit niet in te sturen."},
      {"Omdat u dit indient, krijgt u geld.", "Omdat u dit instuurt, krijgt u geld."},
      {"U dient het formulier in.", "U stuurt het formulier in."},
      {"Dien het formulier in.", "Stuur het formulier in."},
      {"Wij dienden het formulier in.", "Wij stuurden het formulier in."},
      {"Wij delen u mede dat het klopt.", "Wij vertellen u dat het klopt."},
      {"U laat de betaling na.", "U doet de betaling niet."},
      {"U mag dit niet nalaten.", "U mag dit niet niet doen."},
  });
}

TEST_CASE("a verb with a particle of its own is another verb") {
  CHECK(Check("De omroep zendt dit niet uit.").hits().empty());
  CHECK(Check("De omroep zendt dit niet.").hits().size() == 1);
}

TEST_CASE("phrases with a verb") {
  check({
      {"De gemeente draagt zorg voor het groen.", "De gemeente zorgt voor het groen."},
      {"De gemeente die zorg draagt voor het groen.", "De gemeente die zorgt voor het groen."},
      {"De gemeente heeft zorg gedragen voor het groen.", "De gemeente heeft gezorgd voor het groen."},
      {"De gemeente wil zorg dragen voor het groen.", "De gemeente wil zorgen voor het groen."},
      {"De gemeente hoeft geen zorg te dragen voor het groen.", "advies"},  // "geen" belongs to "zorg"
      {"Wij vragen haar om zorg te dragen voor het groen.", "Wij vragen haar om te zorgen voor het groen."},
      {"Wij nemen uw plan in overweging.", "Wij overwegen uw plan."},
      {"Wij stellen u hiervan in kennis.", "advies"},
      {"De brief is in handen gesteld van het college.", "advies"},  // "gelaten behandelen" is no Dutch
      {"Wij stellen de brief in handen van het college.", "Wij laten de brief behandelen door het college."},
      {"Wij treffen strenge maatregelen.", "advies"},
      {"Wij treffen maatregelen.", "Wij doen iets."},
  });
}

TEST_CASE("dienen te") {
  check({
      {"U dient te betalen.", "U moet betalen."},
      {"Dient u te betalen?", "Moet u betalen?"},
      {"Zij dienden te betalen.", "Zij moesten betalen."},
      {"U dient het formulier in te leveren.", "U moet het formulier inleveren."},
      {"U dient ervoor te zorgen dat het klopt.", "U moet ervoor zorgen dat het klopt."},
      {"U dient binnen zes weken na de datum van deze brief te betalen.",
       "U moet binnen zes weken na de datum van deze brief betalen."},
  });
  CHECK(Check("Dit dient om het werk te doen.").hits().empty());
  CHECK(Check("Dit dient als begin, en om het te doen.").hits().empty());
}

TEST_CASE("nouns: number, article, adjectives and relative pronouns") {
  check({
      {"De aanvang is morgen.", "Het begin is morgen."},
      {"Deze aanvang is goed.", "Dit begin is goed."},
      {"Onze aanvang is goed.", "Ons begin is goed."},
      {"Een goede aanvang is belangrijk.", "Een goed begin is belangrijk."},
      {"De goede aanvang is belangrijk.", "Het goede begin is belangrijk."},
      {"Een betere aanvang is belangrijk.", "Een beter begin is belangrijk."},
      {"De aanvang die u koos, is goed.", "Het begin dat u koos, is goed."},
      {"De aanvang, die laat is, is goed.", "Het begin, dat laat is, is goed."},
      {"Uw aanvang is goed.", "Uw begin is goed."},
      {"Bij aanvang van het werk.", "Bij begin van het werk."},
      {"Elke casus is anders.", "Elk geval is anders."},
      {"Ter aanvang is dit goed.", "advies"},
      {"De inlichtingen zijn er.", "De gegevens zijn er."},
      {"De ondergetekende vraagt om geld.", "advies"},
  });
}

TEST_CASE("adjectives and adverbs") {
  check({
      {"De adequate hulp komt.", "De goede hulp komt."},
      {"Een adequaat antwoord komt.", "Een goed antwoord komt."},
      {"Dit is adequaat.", "Dit is goed."},
      {"Dit is adequater.", "Dit is beter."},
      {"Dit is fraai.", "Dit is mooi om te zien."},
      {"Een fraai huis.", "advies"},
  });
}

TEST_CASE("words that do not inflect, and capitals") {
  check({
      {"Aangaande uw verzoek bellen wij u.", "Over uw verzoek bellen wij u."},
      {"Wij bellen u aangaande uw verzoek.", "Wij bellen u over uw verzoek."},
      {"INDIEN U KOMT.", "ALS U KOMT."},
      {"Dit geldt ongeacht uw leeftijd.", "advies"},
  });
  const Check check("Aangaande uw verzoek trachten wij te komen.");
  REQUIRE(check.hits().size() == 2);
  CHECK(check.hits()[0].suggestions[0].applicability == Applicability::safe);
  CHECK(check.hits()[1].suggestions[0].applicability == Applicability::safe);
  CHECK(Check("Wij verstrekken dit.").hits()[0].suggestions[0].applicability == Applicability::unsafe_);
}

TEST_CASE("a term in the law: explained once, or not again") {
  const struct {
    const char* text;
    std::size_t hits;
  } rows[] = {
      {"U krijgt een dwangsom.", 1},
      {"U krijgt een dwangsom. Die dwangsom is hoog.", 1},
      {"U krijgt een dwangsom (een bedrag dat u moet betalen).", 0},
      {"U krijgt een dwangsom (artikel 4 van de wet).", 1},
      {"U krijgt een dwangsom (DWS).", 1},
      {"U moet een bedrag betalen (dwangsom).", 0},
      {"U krijgt een dwangsom. Dat is een bedrag dat u moet betalen.", 0},
      {"U krijgt een dwangsom. Dat vinden wij jammer.", 1},
      {"U krijgt een dwangsom. Dit betekent dat u moet betalen.", 0},
      {"U krijgt een dwangsom, dat is een bedrag dat u moet betalen.", 0},
      {"U moet een bedrag betalen. Dat heet een dwangsom.", 0},
      {"U moet een bedrag betalen. Dat noemen wij een dwangsom.", 0},
      {"Een dwangsom is een bedrag dat u moet betalen.", 0},
      {"Een dwangsom is nodig.", 1},
      {"U krijgt een dwangsom.\nDwangsom: een bedrag dat u moet betalen.", 0},
      {"U krijgt een dwangsom.\nDwangsom: 100 euro.", 1},
      {"U krijgt een dwangsom: een bedrag dat u moet betalen.", 0},
      {"U krijgt een dwangsom: 100 euro per dag.", 1},
      {"U krijgt een ‘dwangsom’: u betaalt elke dag 100 euro.", 0},
      {"U krijgt een dwangsom – een bedrag dat u moet betalen – als u te laat bent.", 0},
      {"U krijgt een dwangsom, een bedrag dat u moet betalen als u niets doet.", 0},
      {"U krijgt een dwangsom, een boete of een straf.", 1},
      {"U krijgt een dwangsom, dus een bedrag.", 0},
      {"U krijgt een dwangsom, dus betaal op tijd.", 1},
      {"U krijgt een dwangsom, d.w.z. een bedrag dat u moet betalen.", 0},
      {"U krijgt een dwangsom, namelijk een bedrag dat u moet betalen.", 0},
      {"U krijgt een dwangsom, ook wel boete genoemd.", 0},
      {"U krijgt een dwangsom. Een dwangsom is een bedrag dat u moet betalen.", 0},
      {"U krijgt een dwangsom. Wij sturen een brief. Een dwangsom is een bedrag.", 1},
      {"U krijgt een dwangsom. Hiermee wordt een bedrag bedoeld dat u moet betalen.", 0},
      {"U krijgt een dwangsom. Hiermee wordt u gestraft.", 1},
      {"U krijgt een dwangsom. Zo heet het bedrag dat u moet betalen.", 0},
      {"Met een dwangsom wordt bedoeld: een bedrag dat u moet betalen.", 0},
      {"Met dwangsom bedoelen wij een bedrag dat u moet betalen.", 0},
      {"Onder een dwangsom verstaan wij een bedrag dat u moet betalen.", 0},
      {"Met een dwangsom als bedoeld in artikel 3 straffen wij u.", 1},
      {"Dwangsom wil zeggen dat u betaalt.", 0},
      {"U moet een bedrag betalen (een dwangsom).", 0},
      {"U moet een bedrag betalen, de zogenoemde dwangsom.", 0},
      {"Wat is een dwangsom?", 0},
      {"Hieronder leest u wat een dwangsom is.", 0},
      {"Wat kost een dwangsom?", 1},
      {"a. dwangsom: een bedrag dat u moet betalen;", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Check(row.text).hits().size() == row.hits);
  }
}

TEST_CASE("the verb of a phrase in two parts") {
  const struct {
    const char* text;
    std::size_t hits;
  } rows[] = {
      {"U kunt bezwaar aantekenen.", 1},
      {"Tekent u bezwaar aan?", 1},
      {"Wij vragen u om bezwaar aan te tekenen.", 1},
      {"Dan tekent u voor 1 mei bezwaar aan bij de gemeente.", 1},
      {"Tekent u het bezwaar af?", 0},
      {"Wij treffen morgen nog wat maatregelen.", 1},
      {"Wij treffen dan passende maatregelen.", 1},
      {"Wij nemen uw vraag van vorige week morgen in overweging.", 1},
      {"Wij treffen u aan bij de maatregelen.", 0},
      {"U tekent het bezwaar.", 0},
      {"Wij vragen u om bezwaar af te tekenen.", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Check(row.text).hits().size() == row.hits);
  }
}

TEST_CASE("a particle closes its clause, whatever comes behind it") {
  check({
      {"U dient het formulier in bij de gemeente.", "U stuurt het formulier in bij de gemeente."},
      {"Deel ons mede wat u wilt.", "Vertel ons wat u wilt."},
      {"De in te dienen stukken staan hier.", "De in te sturen stukken staan hier."},
      {"Indien u het formulier indient, helpen wij u.", "Als u het formulier instuurt, helpen wij u."},
      {"U dient dit bedrag op te brengen.", "U moet dit bedrag opbrengen."},
  });
}

TEST_CASE("an infinitive that may be a participle that we do not know") {
  check({
      {"Het besluit wordt herzien.", "advies"},
      {"De heffing kan worden herzien en opnieuw worden opgelegd.", "advies"},
      {"Wij zullen het besluit herzien.", "Wij zullen het besluit aanpassen."},
      {"Wij vragen u om het besluit te herzien.", "Wij vragen u om het besluit aan te passen."},
  });
}

TEST_CASE("a noun of several words and its article") {
  check({
      {"De quick scan is klaar.", "advies"},
      {"Quick scan is klaar.", "Kort onderzoek is klaar."},
  });
}

TEST_CASE("a superlative that the lexicon does not have") {
  CHECK(Check("Dit is het adequaatste middel.").hits().size() == 1);
  CHECK(Check("Dit is het aanvangste middel.").hits().empty());
}

TEST_CASE("a hyphen of the writer in an inflected word") {
  CHECK(Check("De ver-strekte gegevens kloppen.").hits().size() == 1);
  CHECK(Check("De uit-strekte gegevens kloppen.").hits().empty());
}

TEST_CASE("te stands inside a phrase") {
  CHECK(Check("Wij vragen u om de gemeente in kennis te stellen van uw plan.").hits().size() == 1);
  CHECK(Check("Wij vragen u om de gemeente in kennis stellen van uw plan.").hits().size() == 1);
  CHECK(Check("Wij vragen u om de gemeente in kennis te brengen van uw plan.").hits().empty());
}
