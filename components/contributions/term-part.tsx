"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { longestTerm } from "@/lib/contributions/schema";
import type { TermOccurrences } from "@/lib/contributions/term-occurrences";
import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { ComposerPart } from "./composer-part";
import { useTermPlaces } from "./use-term-places";

/** A term to be replaced throughout the text, and where it stands. */
export function TermPart({ composer, start, refusals, written }: ComposerPart) {
  const t = useTranslations("contributions.composer");
  const { id, language } = composer.version;
  const { places, onInput } = useTermPlaces(id, start.termFrom, composer.term);
  const field = {
    lang: language,
    dir: directionOf(language),
    maxLength: longestTerm,
    autoComplete: "off",
    width: "short",
  } as const;
  const isOpen = start.termFrom !== "" || refusals.termFrom !== undefined || refusals.termTo !== undefined;
  return (
    <fieldset
      className="composer-part part-term part-whole"
      disabled={written.isLive && (written.stance !== "change" || written.isShared)}
    >
      <Disclosure summary={t("termTitle")} open={isOpen}>
        <TextField
          {...field}
          name="termFrom"
          label={t("termFrom")}
          hint={t("termFromHint")}
          refusal={refusals.termFrom}
          defaultValue={start.termFrom}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <TextField {...field} name="termTo" label={t("termTo")} refusal={refusals.termTo} defaultValue={start.termTo} />
        <div role="status">{places === null ? null : <Places places={places} />}</div>
      </Disclosure>
    </fieldset>
  );
}

function Places({ places: { open, agreed, places } }: { places: TermOccurrences }) {
  const t = useTranslations("contributions.composer");
  const locale = useLocale();
  const words = places.map(({ number, anchor, count }) =>
    count === 1 ? isolated(number ?? anchor) : t("termTimes", { number: isolated(number ?? anchor), count }),
  );
  const listed = places.reduce((sum, { count }) => sum + count, 0);
  return (
    <p className="small">
      {t("termCount", { count: open })} {listWords(listed < open ? [...words, t("termMore")] : words, locale)}
      {agreed === 0 ? null : <span className="quiet"> {t("termAgreed", { count: agreed })}</span>}
    </p>
  );
}
