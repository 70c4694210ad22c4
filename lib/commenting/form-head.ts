import { showDate, showInstant } from "@/lib/i18n/dates";
import { listed } from "@/lib/i18n/lists";
import { inLocale } from "@/lib/kernel/localised";
import type { FormContent } from "./form-content";
import type { FormSource } from "./form-source";
import type { Translate } from "./form-words";
import { type FormName, offeredCodes } from "./forms";

type Head = Pick<
  FormContent,
  "form" | "versionId" | "locale" | "title" | "titleLanguage" | "facts" | "codes" | "codeRefusal" | "tableTitle"
>;

/** What stands over every form: which text it is about, in which version, and until when comments are taken. */
export function formHead(source: FormSource, form: FormName, locale: string, t: Translate): Head {
  const { title, label, language, publishedAt, draft, round } = source;
  const closes = round === null ? null : showInstant(round.closesAt, round.zone, locale);
  const facts = [
    draft.symbol === null ? null : { label: t("commenting.form.symbol"), value: draft.symbol },
    { label: t("commenting.form.version"), value: inLocale(label, locale).text },
    publishedAt === null ? null : { label: t("commenting.form.date"), value: showDate(publishedAt, locale, "UTC") },
    closes === null
      ? null
      : {
          label: t("commenting.form.closes"),
          value: t("commenting.form.hour", { hour: closes.full }),
        },
  ];
  const codes = offeredCodes(form);
  return {
    form,
    locale,
    title,
    versionId: source.versionId,
    titleLanguage: language,
    facts: facts.filter((fact) => fact !== null),
    codes,
    codeRefusal: {
      title: t("commenting.form.codeTitle"),
      text: t("commenting.form.codeText", { codes: listed(codes, locale) }),
    },
    tableTitle: t("commenting.form.tableTitle"),
  };
}
