import type { ReactNode } from "react";
import { useFactName } from "@/components/organisations/fact-name";
import { ShownFact } from "@/components/organisations/shown-fact";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { EntryFact } from "@/lib/organisations/entry-facts";
import type { PublicChange } from "@/lib/organisations/public-changes";
import { AsOfDay, ShownDay } from "./as-of-day";

type Shown = {
  locale: string;
  /** Language of the description; null when there is none. */
  descriptionLanguage: string | null;
  /** Names of organisations that it is or was a part of, by their addresses. */
  wholes: Readonly<Record<string, string>>;
};

type Props = Shown & {
  changes: readonly PublicChange[];
  /** How many there are in all. */
  count: number;
  /** Where all of them are as a file. */
  file: string;
};

/** What an entry stated before, the latest first: an old value never goes without a trace. */
export function EntryHistory({ changes, count, file, ...shown }: Props) {
  const t = useTranslations("corrections.entry");
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t("history", { count })} id="earlier-facts">
      <ChangeList changes={changes} {...shown} />
      <p className="small">
        <a href={`${file}.csv`}>{t("asCsv")}</a> · <a href={file}>{t("asJson")}</a>
      </p>
    </Disclosure>
  );
}

type ListProps = Shown & {
  changes: readonly PublicChange[];
  /** What can be done with one of them. */
  act?(change: PublicChange): ReactNode;
};

/** Changes of an entry: the fact, when and by whom, what it said and what it says since then. */
export function ChangeList({ locale, changes, descriptionLanguage, wholes, act }: ListProps) {
  const t = useTranslations("corrections.entry");
  const note = useTranslations("corrections.note");
  const nameOf = useFactName(locale);
  return (
    <ul className="list dense">
      {changes.map((change) => {
        const { id, fact, before, after, beforeAsOf, asOf, at, by, source, language } = change;
        const shown = (fact: EntryFact, text: string, day: string | null) => (
          <>
            <ShownFact {...{ locale, fact, text, wholes }} language={descriptionLanguage} />
            {day === null ? null : <AsOfDay locale={locale} day={day} />}
          </>
        );
        const day = () => <ShownDay locale={locale} day={at.toISOString().slice(0, 10)} />;
        return (
          <li key={id}>
            <p>
              <strong>{nameOf(fact)}</strong> <span className="small quiet">{t.rich("changed", { by, day })}</span>
            </p>
            {fact === "logo" ? (
              <p>{t("logo", { became: becameOf(before, after) })}</p>
            ) : (
              <dl className="corrected-words">
                <dt>{t("before")}</dt>
                <dd>{shown(fact, before, beforeAsOf)}</dd>
                <dt>{t("after")}</dt>
                <dd>{shown(fact, after, asOf)}</dd>
                {source === null ? null : (
                  <>
                    <dt>{note("source")}</dt>
                    <dd>
                      <bdi lang={language ?? undefined}>{source}</bdi>
                    </dd>
                  </>
                )}
              </dl>
            )}
            {act?.(change)}
          </li>
        );
      })}
    </ul>
  );
}

/** What became of a logo, of which no picture is kept. */
function becameOf(before: string, after: string): "added" | "changed" | "removed" {
  if (before === "") return "added";
  return after === "" ? "removed" : "changed";
}
