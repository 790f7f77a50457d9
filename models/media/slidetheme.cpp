#include "models/media/slidetheme.h"

#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Ground
{
    QRgb from;
    QRgb to;
    QRgb accent;
};

struct Look
{
    const char *name;
    QRgb title;
    QRgb text;
    QRgb faint;
    bool hasSerifs;
    std::span<const Ground> grounds;
};

// Text has a contrast of at least 4.5 to 1 on each where it stands.
constexpr std::array<Ground, 6> auroras = {{{0xff1f1a4d, 0xff5b43d6, 0xffb9a8ff},
                                            {0xff06343a, 0xff0e7f77, 0xff7fe3d0},
                                            {0xff4a1030, 0xffb93a63, 0xffffb3c8},
                                            {0xff0e2747, 0xff2763c4, 0xffa5cbff},
                                            {0xff3a1a0a, 0xff9c5a10, 0xffffd28a},
                                            {0xff12352a, 0xff2c7a56, 0xffa6e8c0}}};
constexpr std::array<Ground, 4> papers = {{{0xfffbf8f1, 0xfff3ecdd, 0xffb8431f},
                                           {0xfff8f8f4, 0xffe9ede4, 0xff2f6b4f},
                                           {0xfffaf7f4, 0xffefe6e0, 0xff8a3b5c},
                                           {0xfff6f8fa, 0xffe3e9f0, 0xff275a8f}}};
constexpr std::array<Ground, 4> midnights = {{{0xff0b0f17, 0xff111a2b, 0xff4cc9f0},
                                              {0xff0d0b17, 0xff1c1433, 0xffb388ff},
                                              {0xff0a1312, 0xff102521, 0xff3ddc97},
                                              {0xff150f0a, 0xff2a1c10, 0xffffb454}}};
constexpr std::array<Ground, 4> corals = {{{0xfffff3ec, 0xffffcdb8, 0xffe4483f},
                                           {0xfffff0f1, 0xffffc4cf, 0xffd1345b},
                                           {0xfffff7e6, 0xffffd9a0, 0xffc85a12},
                                           {0xfff7f0ff, 0xffdcc7fb, 0xff7a3fd0}}};

constexpr std::array<Look, 4> looks = {{{"aurora", 0xffffffff, 0xfff1eefc, 0xffd9d3ee, false, auroras},
                                        {"paper", 0xff1d1a16, 0xff34302a, 0xff6a6358, true, papers},
                                        {"midnight", 0xffffffff, 0xffd7deea, 0xff93a0b5, false, midnights},
                                        {"coral", 0xff431426, 0xff54243a, 0xff7d4a5b, false, corals}}};

// What the first lacks, the next have: scripts all over the world, East Asia, pictures.
const QStringList sans = {
    u"Inter"_s,       u"Noto Sans"_s, u"Noto Sans CJK JP"_s, u"Droid Sans Fallback"_s, u"Noto Color Emoji"_s,
    u"DejaVu Sans"_s, u"sans-serif"_s};
const QStringList serif = QStringList{u"Noto Serif"_s, u"DejaVu Serif"_s, u"Noto Serif CJK JP"_s} + sans.mid(1);

const Look &lookNamed(const QString &name)
{
    for (const Look &look : looks) {
        if (name == QLatin1String(look.name))
            return look;
    }
    return looks.front();
}

} // namespace

QStringList slideThemes()
{
    QStringList names;
    for (const Look &look : looks)
        names.append(QLatin1String(look.name));
    return names;
}

SlideTheme slideTheme(const QString &name, int number)
{
    const Look &look = lookNamed(name);
    const Ground &ground = look.grounds[unsigned(number) % look.grounds.size()];
    return {.from = QColor(ground.from),
            .to = QColor(ground.to),
            .title = QColor(look.title),
            .text = QColor(look.text),
            .faint = QColor(look.faint),
            .accent = QColor(ground.accent),
            .titleFamilies = look.hasSerifs ? serif : sans,
            .textFamilies = sans};
}
