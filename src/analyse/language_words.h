// Frequent short words of Dutch and of the languages that stand next to it in Dutch documents.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include "analyse/analysis.h"

namespace duidelijk {

/// Words of one language, separated by spaces. `own` are no Dutch words; `shared` are, with another sense.
struct LanguageWords {
  Language language = Language::other;
  std::string_view own, shared;
};

/// Words that hold Dutch sentences together and are rare in the others.
inline constexpr std::string_view dutch_words =
    "aan al alle alleen als altijd bent bij binnen dan daar daarom daarvoor dat deze dit doen door doet een elke en er "
    "geen gaat gebruikt gemaakt graag haar heb hebben hebt heeft het hier hij hoe hun iedereen iemand iets ik ja je "
    "jij jou jouw jullie kan kun kunnen kunt maar maken meer meest mijn moet moeten mag mogen na naar nee niet nieuwe "
    "nog nu of om omdat onder ons onze ook op over per sinds te tegen ten ter terug tot tussen u uit uw vaak van vanaf "
    "veel via volgens voor vraag vragen waar waarom wanneer wat we welke werd werden wie wij wil willen wilt word "
    "worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zouden zullen";

inline constexpr LanguageWords language_words[] = {
    {Language::english,
     "the and to for that you your are with will be by this from have has not our they their them were would "
     "should could may must can't don't it's its which who whom whose what when where why how there here these "
     "those than then into about after before between through during under because if but also only any each every "
     "both other others another such being does do did done make made use used using please see more most some "
     "many much his her she he him my us i'm we're you're isn't aren't shall without within upon all one two new "
     "first request people time year years day days receive need needs get know cannot too found failed unable "
     "wrong expected already exists apply applies change changes read find send work works "
     "free public charge children child person persons country law laws taxes right rights pay paid cost costs month "
     "months sunday sundays monday friday town council permit write letters question questions answer answers",
     "is in of or it on as at an a was we over so no up out can now if had me want letter help been"},
    {Language::german,
     "und ist nicht sie für mit auf ein eine einen einem einer eines zu zum zur von vom wird wurde wurden auch "
     "sich sind oder im dem ihr ihre ihren ihrer ihnen wir uns unser unsere haben hat hatte kann können muss "
     "müssen sollen soll durch bis nach über unter aus beim sein seine diese dieser dieses diesen wenn dass daß "
     "weil aber nur mehr sehr keine kein bitte gegen ohne zwischen während wo wer ich es bin sollte würde könnte "
     "möchten dürfen bereits sowie bzw zwei neue neuen jeder jede",
     "der die den des in an am man war als so werden noch alle allen wie was er das"},
    {Language::french,
     "le les la et est une dans pour vous que qui ne sur votre nous notre nos ce cette ces sont avec par du au aux "
     "il elle ils elles ou mais être avoir fait peut peuvent doit doivent tout tous toute toutes leur leurs son sa "
     "ses mon ma très aussi comme entre sans sous où si été était avait ont avez êtes ici après avant pendant lors "
     "afin donc aucun aucune chaque autre autres même c'est n'est d'un d'une qu'il l'on à",
     "de des en un se on y sur an pas plus mes vos car"},
    {Language::frisian,
     "yn fan foar oan it dy dizze dit't dat't troch nei út oer ek mar is't wy jo jim jimme hja harren har syn hat "
     "hawwe ha hie hienen wurdt wurde wurden binne wiene sil sille soe soene kin kinne koene moat moatte moast "
     "om't dy't dêr't dêr dêrom wat't hokker hoe't wêr wêrom hjir no ûnder tusken tsjin sûnder by't oant sûnt "
     "allinne allinnich altyd ien gjin sels safolle sa sy se ús jins frysk fryske fryslân sizze sjen litte komme "
     "kaam meitsje makket makke dwaan docht gean giet jaan jout freegje fraach nije grutte lytse minsken bern jier "
     "jierren dei wurk hûs provinsje doarp doarpen stêd steat lân brûke brûkt brûkers oare oars folle tige fierder "
     "foarút ôf wol't as't fan't yn't it's sjoch siden side wêze ynwenners besykje beslút oanfraach oanfreegje "
     "berjocht berjochten tsjinst kinst silst hast bist do dyn myn him moai earste lêste earst twa trije fjouwer "
     "fiif op'e fan'e yn'e",
     "de en in is op om te net mei as at by der ik hy fan it as wol no dat oer waard waarden wie dagen taal west "
     "wike"},
    {Language::afrikaans,
     "vir nie hulle hierdie baie julle sy ek sê'n 'n hom hulself daardie kry moenie lêer lêers sal gesê skryf laai "
     "asook dié jy sodat tensy slegs almal asseblief skep bykomende soortgelyk moontlik beskikbaar oor alreeds "
     "nuwe verwyder tyd my myself hy hoekom dae jare lewer skool kinders aansoek ongeldige teks sien sou moes hê "
     "sê enigiets vertoon skerm beskikbare gekies geskep gelees opgestel ingestel toegelaat maande jaarliks "
     "munisipaliteit aanlyn dienste dikwels elkeen tydens sekere verskeie belangrik beteken wys",
     "die het is ons om te van en sal kan moet word aan wat met op na of as nog dan deur wees maak kon reeds "
     "waarde wou niks inwoners gewone regering geldige binne"},
    {Language::other,  // Spanish, Italian, Portuguese, Papiamento
     "el las del para por con una su sus esta este estos estas está son más pero como muy también sobre entre "
     "hasta desde cuando donde usted ustedes ser hay puede pueden debe lo il gli che è di della dello delle dei "
     "degli nel nella sono questo questa anche più può essere alla ai dal dalla não uma um são você seu sua dos "
     "das os em mais foi pelo pela ta pa bo nos mester ku tin sea",
     "de la en es un se"},
    {Language::other,  // Polish, Czech
     "się nie jest są oraz przez dla które który która lub może można być jak tak także jego ich pod od przy już "
     "tylko czy był była było żeby wszystkie proszę należy albo bardzo jeśli jako která které nebo jsou není pro "
     "ve",
     "na do to za"},
    {Language::other,  // Turkish
     "bir ve için ile bu olarak değil olan gibi daha çok kadar veya ancak sonra önce var yok olduğu olabilir "
     "gerekir lütfen siz sizin bizim tarafından göre ise ki",
     "de da en"},
    {Language::other,  // Danish, Norwegian, Swedish
     "og ikke det til på med av för att är ett inte du har vi ska skal vil være blive eller hvis når denne dette "
     "fra ved efter också från där när dig deg sig seg jeg jag",
     "de en for i at der den var"},
    {Language::other,  // Romanian, Indonesian, Somali, Arabic in Latin letters
     "și este pentru care din cu sunt această dumneavoastră yang untuk dengan tidak ini itu dari ke pada adalah "
     "akan atau waa iyo ka",
     "la de dan"},
};

/// Letters that words of a language have and Dutch words hardly ever do: "^" is the start of a word, "$" its end.
/// Looked for only in words that the Dutch lexicon does not know.
struct LanguageLetters {
  Language language = Language::other;
  std::string_view parts;
};

inline constexpr LanguageLetters language_letters[] = {
    {Language::english,
     "th wh ough tion$ tions$ tional$ ness$ ity$ ities$ ment$ ments$ ful$ less$ able$ ible$ ly$ ings$ ying$ ated$ "
     "ized$ "
     "ised$ ission$ ^know ance$ ence$ ous$ sh$ ck$ ^acc ^app ^comm dge$ ure$ ive$"},
    {Language::german,
     "ä ö ü ß ung$ ungen$ keit$ lich$ liche$ lichen$ schaft$ tz zt$ pf tsch ieren$ iert$ chen$ ssen$ ^zu ^auf ^aus "
     "^ein"},
    {Language::french,
     "é è ê à ç œ î û ô â ^l' ^d' ^qu' ^n' ^s' ^c' tion$ tions$ ment$ eur$ eurs$ eux$ ique$ iques$ aire$ aires$ ance$ "
     "oire$ ais$ ait$ eau$ elle$ ez$ ux$ ées$"},
    {Language::frisian,
     "â ê î ô û ú oa tsj sj ^fer ^foar ^yn ^ûn ^oan ^fol jocht lik$ like$ likse$ sje$ skip$ ^sk ^wurk je$ ynge$ yk ys$ "
     "yt$ yn$"},
    {Language::afrikaans,
     "^sk skap$ skappe$ isie$ asie$ sie$ sies$ lik$ like$ likheid$ ê ë ô î yd yk yf ys$ yn$ ies$ iese$ ywe$ aal$ aat$ "
     "eer$ uig$ oor$"},
    {Language::other,
     "ł ę ą ś ć ż ź ń sz cz ş ğ ı ă ţ ț ș ñ ã õ å æ ø ó í á ò ì ù ción$ ciones$ ção$ zione$ zioni$ mente$ ado$ ada$ "
     "idad$ idade$ ler$ lar$ ych$ owa$ owy$ ului$ ală$"},
};

}  // namespace duidelijk
