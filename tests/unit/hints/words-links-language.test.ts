import { describe, expect, it } from "vitest";
import { findListedWords, wordList } from "@/lib/hints/find-listed-words";
import { findUnusualLinks, hostOf } from "@/lib/hints/find-unusual-links";
import { foldWord } from "@/lib/hints/fold-word";
import { languageOf, otherLanguage } from "@/lib/hints/language-of";
import { linksIn } from "@/lib/hints/links-in";
import { offensiveWords } from "@/lib/hints/offensive-words";
import { locales } from "@/lib/i18n/locales";

describe("words of a list", () => {
  const list = wordList(["tarnworda", "beginn*", "词语", "كلمه"]);
  const found = (text: string) =>
    findListedWords(text, list).map(({ start, length }) => text.slice(start, start + length));

  it("are found whole, in every spelling, and by their beginnings", () => {
    expect(found("TARNWORDÀ! No tarnwordas. Beginning, unbeginning.")).toEqual(["TARNWORDÀ", "Beginning"]);
  });

  it("are found in scripts without spaces, and with what Arabic writes onto a word", () => {
    expect(found("这个词语不好")).toEqual(["词语"]);
    expect(found("هذه الكَلِمة والكلمة")).toEqual(["الكَلِمة", "والكلمة"]);
  });

  it("of the platform are folded, so that each can be found at all", () => {
    for (const locale of locales) {
      for (const word of offensiveWords[locale]) {
        expect(foldWord(word)).toBe(word);
        const text = word.replace("*", "");
        expect(findListedWords(`— ${text}.`, wordList([word])), word).toHaveLength(1);
      }
    }
  });
});

describe("links to unusual places", () => {
  const own = hostOf("https://www.demo-network.example/about");
  const found = (text: string) =>
    findUnusualLinks(text, own).map(({ code, start, length }) => [code, text.slice(start, start + length)]);

  it.each([
    ["shortener", "See bit.ly/3abcD, then answer.", "bit.ly/3abcD"],
    ["shortener", "See https://tinyurl.com/x.", "https://tinyurl.com/x"],
    ["bare_address", "Go to http://192.0.2.7/form now", "http://192.0.2.7/form"],
    ["user_info", "Go to https://un.org@example.test/", "https://un.org@example.test/"],
    ["port", "Go to https://example.test:8443/a", "https://example.test:8443/a"],
    ["look_alike", "Go to https://аррӏе.com/", "https://аррӏе.com/"],
    ["look_alike", "Go to https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/"],
    ["look_alike", "Go to https://unіted.example/", "https://unіted.example/"],
  ])("%s: %s", (code, text, link) => {
    expect(found(text)).toEqual([[code, link]]);
  });

  it.each([
    "The site https://www.un.org/disarmament is known.",
    "Read https://президент.рф/новости and https://例子.中国/一.",
    "Our own https://files.demo-network.example:8443/a is ours.",
    "See A/75/816, and/or the annex; e.g. this.",
    "no scheme at all",
  ])("not: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("are read from behind words too", () => {
    const link = { type: "text", text: "here", marks: [{ type: "link", attrs: { href: "https://bit.ly/1" } }] };
    const body = { type: "doc", content: [{ type: "paragraph", content: [link] }] };
    expect(linksIn(body)).toEqual([{ words: "here", href: "https://bit.ly/1" }]);
    expect(linksIn({ content: [{ marks: [null, 7], text: "x" }, "y", null] })).toEqual([]);
  });
});

const texts = {
  en: "States should make public how many hours passed until somebody answered, and the reports that they have given to the group should be open to everybody who relies on them.",
  fr: "Les États devraient rendre public le nombre d'heures qui se sont écoulées avant une réponse, et les rapports qui ont été remis au groupe devraient être ouverts à tous ceux qui en dépendent.",
  es: "Los Estados deberían hacer público cuántas horas pasaron hasta que alguien respondió, y los informes que se han entregado al grupo deberían estar abiertos a todos los que dependen de ellos.",
  ru: "Государства должны сообщать, сколько часов прошло до ответа, и доклады, которые они передали группе, должны быть открыты для всех, кто на них полагается, как и для тех, кто их читает по ночам.",
  ar: "ينبغي للدول أن تعلن عدد الساعات التي مضت حتى أجاب أحد، وأن تكون التقارير التي قدمتها إلى الفريق مفتوحة لكل من يعتمد عليها في عمله اليومي وفي كل وقت من الأوقات.",
  zh: "各国应当公布在有人答复之前经过了多少小时，它们提交给工作组的报告也应当向所有依赖这些报告的人公开，并且每年至少更新一次，以便各方了解情况。",
  de: "Die Staaten sollen öffentlich machen, wie viele Stunden vergangen sind, bis jemand geantwortet hat, und die Berichte, die sie der Gruppe gegeben haben, sollen für alle offen sein.",
  uk: "Держави повинні повідомляти, скільки годин минуло до відповіді, і доповіді, які вони передали групі, також мають бути відкриті для всіх, хто на них покладається, та для тих, хто їх читає.",
  fa: "دولت‌ها باید اعلام کنند که چند ساعت تا پاسخ گذشت و گزارش‌هایی که به گروه داده‌اند باید برای همه کسانی که به آن‌ها تکیه می‌کنند باز باشد و هر سال دوباره پیگیری شود.",
};

describe("the language a text looks like", () => {
  it.each(Object.entries(texts))("is %s", (language, text) => {
    expect(languageOf(text)?.language).toBe(language);
  });

  it("is told only where it is not the declared one, and where there is enough to say so", () => {
    expect(otherLanguage(texts.fr, "fr-CA")).toBeNull();
    expect(otherLanguage(texts.fr, "en")).toMatchObject({ language: "fr" });
    expect(otherLanguage("Merci beaucoup à tous", "en")).toBeNull();
    expect(otherLanguage("12 34 56 78", "en")).toBeNull();
    expect(otherLanguage("", "en")).toBeNull();
  });
});
