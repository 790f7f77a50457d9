#include "models/chat/smalltalk.h"

#include "models/search/words.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Beside isStopWord().
QString english()
{
    return u"actually afternoon again always another around back basically become becomes begin begins billion bring "
           "bye call called came cheers come comes course different each eight eighteen eighty eleven else end ends "
           "enough even evening every everybody everyone everything example fact farewell fifteen fifty first five "
           "folks forty four fourteen gentlemen getting give given goes going good goodbye great greetings guys happen "
           "happens hello help here hey hundred intro introduction just keep kind know known ladies last least less "
           "like likely little long look looks made make makes making many matter matters maybe mean means might "
           "million morning much need needs never next nine nineteen ninety nothing often okay outro part people "
           "perhaps place please pretty probably quite really right second seem seems seen seven seventeen seventy "
           "several show since six sixteen sixty some someone something sometimes start started starts still subscribe "
           "sure take takes talk tell than thank thanks that them thing things think third thirteen thirty though "
           "thousand three today together true tuned twelve twenty upon used uses using usually viewers want wants "
           "watching ways welcome well went whether within without work works yeah years"_s;
}

QString german()
{
    return u"abend abonnieren abonniert aber alle allem allen aller alles als also am an andere anderen auch auf "
           "aufmerksamkeit aus bei beim bin bis bist bitte da damit dank danke dankeschon dann daran darauf daraus "
           "darin darum "
           "das dass dein deine dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses "
           "doch dort du durch eben ein eine einem einen einer eines einfach einige einmal er erst es etwas euch euer "
           "fast freunde fur furs ganz gar geht gerade gibt gruss grusse guten habe haben hallo hat hatte hatten "
           "herzlich heute "
           "hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ist ja jede jedem jeden jeder "
           "jedes "
           "jetzt kann kein keine keinen konnen konnte liebe machen macht man manche mehr mein meine mich mir mit moin "
           "morgen muss mussen nach nachmittag naturlich nein nicht nichts noch nun nur ob oben oder ohne schon sehr "
           "sein "
           "seine seinem seinen seiner seit servus sich sie sind so sodass sogar soll sollen sollte sondern sonst tag "
           "tschuss uber um und uns unser unsere unter viel viele vielen vom von vor war ware waren warum was wegen "
           "weil "
           "welche wenn wer werde werden wie wieder wiedersehen will willkommen wir wird wirklich wissen wo wollen "
           "worden "
           "wurde wurden zu zuhoren zuhorer zum zur zusammen zuschauen zuschauer zwar zwischen"_s;
}

QString french()
{
    return u"abonnez adieu ai ainsi alors apres attention au aussi autre autres aux avant avec avoir avons beaucoup "
           u"bien "
           "bienvenue bonjour bonsoir ce cela celle celui ces cet cette ceux chaque chers chez comme comment dans de "
           "des "
           "deux donc du elle elles en encore entre est et etaient etait etes etre faire fait font ici il ils jamais "
           "je "
           "la le les leur leurs lorsque lui mais me meme merci mes moins mon ne nos notre nous on ont ou par parce "
           "pas "
           "pendant peut peuvent plus pour pourquoi puis quand que quel quelle quelque quelques qui quoi revoir salut "
           "sans se sera ses si sont sous suivi sur tous tout toutes tres un une vers voila vont vos votre vous"_s;
}

QString spanish()
{
    return u"adios ahora al algo alguna algunos amigos ante antes aqui asi aunque bienvenida bienvenidas bienvenido "
           "bienvenidos buenas buenos cada casi como con contra cual cuando cuanto de del desde despues dias donde dos "
           "durante el ella ellas ellos en entonces era eran eres es esa ese eso esos esta estaba estan estar este "
           "esto "
           "estos fue fueron gracias haber hace hacer hacia han hasta hay hola incluso la las lo los luego mas menos "
           "mientras mismo mucha muchas mucho muchos muy nada no noches nosotros nuestra nuestro nunca otra otras otro "
           "otros para pero poco por porque pueda puede pueden pues que quien se sea ser si sido siempre sin sino "
           "sobre "
           "solo son su sus suscribete tambien tan tanto tardes tenemos tener tiene tienen toda todas todo todos una "
           "uno "
           "unos usted vamos ver vez y"_s;
}

} // namespace

SmallTalk::SmallTalk(const QString &words)
{
    const QStringList list = words.split(u' ');
    m_words = QSet<QString>(list.begin(), list.end());
}

const QList<SmallTalk> &SmallTalk::spaced()
{
    static const QList<SmallTalk> languages{SmallTalk(english()), SmallTalk(german()), SmallTalk(french()),
                                            SmallTalk(spanish())};
    return languages;
}

const SmallTalk &SmallTalk::of(const QStringList &words)
{
    const QList<SmallTalk> &languages = spaced();
    const auto hits = [&](const SmallTalk &language) {
        const bool isEnglish = &language == &languages.first();
        return std::count_if(words.begin(), words.end(), [&](const QString &word) {
            return language.contains(word) || (isEnglish && isStopWord(word));
        });
    };
    return *std::max_element(languages.begin(), languages.end(),
                             [&](const SmallTalk &a, const SmallTalk &b) { return hits(a) < hits(b); });
}

const SmallTalk &SmallTalk::japanese()
{
    static const SmallTalk words(u"チャンネル 一緒 今回 今日 前回 動画 最初 最後 本日 次回 登録 皆様 視聴 視聴者 "
                                 "高評価"_s);
    return words;
}
