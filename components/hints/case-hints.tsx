import type { Hint } from "@/lib/hints/queries";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; hints: readonly Hint[] /** Declared language of the contribution. */; language: string };

/** What the platform found by itself: what, where, and why it is shown. It decides nothing. */
export function CaseHints({ locale, hints, language }: Props) {
  const t = useTranslations("hints");
  if (hints.length === 0) return null;
  const groups = Map.groupBy(hints, ({ code }) => code);
  return (
    <section className="stack case-hints">
      <h3>{t("title")}</h3>
      <p className="small quiet">{t("lead")}</p>
      <ul className="list dense">
        {[...groups].map(([code, found]) => (
          <li key={code}>
            <p>
              <strong className="hint">{t(`codes.${code}`)}</strong>
            </p>
            <Why locale={locale} code={code} first={found[0]} language={language} />
            {found.some(({ field }) => field !== null) ? (
              <ul className="hint-places">
                {found.map((hint) => (
                  <Place key={hint.id} locale={locale} hint={hint} language={language} />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type WhyProps = { locale: string; code: string; first: Hint | undefined; language: string };

function Why({ locale, code, first, language }: WhyProps) {
  const t = useTranslations("hints.why");
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const values = {
    declared: nameOf(names, language),
    found: nameOf(names, first?.language ?? ""),
    reference: first?.reference ?? "",
    share: first?.share ?? 0,
  };
  return <p className="small quiet">{t(code, values)}</p>;
}

function nameOf(names: Intl.DisplayNames, language: string): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

function Place({ locale, hint, language }: { locale: string; hint: Hint; language: string }) {
  const { context } = hint;
  return (
    <li>
      <span className="small quiet">
        <Where locale={locale} hint={hint} />
      </span>
      {context === null ? null : (
        <p lang={language} dir={directionOf(language)}>
          {context.before}
          <mark>{context.words}</mark>
          {context.after}
        </p>
      )}
    </li>
  );
}

const knownFields = ["body", "proposedText", "changeNote", "fallbackText", "termTo", "title", "about"] as const;
const partFields = ["keyMessage", "recommendation"] as const;

function Where({ locale, hint: { field, part, file } }: { locale: string; hint: Hint }): string {
  const t = useTranslations("hints");
  if (file !== null) return t("inFile", { name: file });
  const known = knownFields.find((name) => name === field);
  if (known !== undefined) return t(`fields.${known}`);
  const ofPart = partFields.find((name) => field?.endsWith(`:${name}`)) ?? "partBody";
  const title = part === null ? "" : inLocale(part.title, locale).text;
  const name = [part?.number ?? "", title].filter((word) => word !== "").join(" ");
  return name === "" ? t(`fields.${ofPart}`) : t("inPart", { part: name, field: t(`fields.${ofPart}`) });
}
