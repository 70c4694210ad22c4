"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import type { ComposerParagraph } from "@/lib/contributions/composer-paragraphs";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { aroundQuote, findQuote, type QuotedWords } from "@/lib/text/quoted-words";
import type { ComposerPart } from "./composer-part";
import { markQuote } from "./quote-highlight";
import { useSelectedWords } from "./use-selected-words";

type Props = ComposerPart & {
  paragraph: ComposerParagraph;
  setQuote(words: string): void;
  /** Words were taken over from the paragraph. */
  onTake(): void;
};

/** The exact words that a comment is about: selected in the paragraph in view, or copied from it. */
export function QuotePart({ composer, start, refusals, written, paragraph, setQuote, onTake }: Props) {
  const t = useTranslations("contributions.composer");
  const { language } = composer.version;
  const [chosen, setChosen] = useState(start.quoteStart);
  const selected = useSelectedWords(paragraph.text);
  const places = findQuote(paragraph.text, written.quote);
  const isAsked = written.stance !== "add" && !written.isShared;
  const place = !isAsked
    ? undefined
    : places.length === 1
      ? places[0]
      : places.find((one) => String(one.start) === chosen);
  useEffect(() => markQuote(paragraph.text, place ?? null), [paragraph.text, place]);

  function take(words: QuotedWords) {
    setChosen(String(words.start));
    setQuote(words.text);
    onTake();
    document.getSelection()?.removeAllRanges();
    // The field is drawn with its new words first.
    requestAnimationFrame(() => document.getElementById("quote")?.focus());
  }

  return (
    <fieldset className="composer-part part-quote part-one" disabled={written.isLive && !isAsked}>
      {selected === null ? null : (
        <div className="taking">
          <Button
            type="button"
            kind="quiet"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(selected)}
          >
            {t("quoteTake")} <bdi className="taken">{selected.text}</bdi>
          </Button>
        </div>
      )}
      <Disclosure summary={t("quote")} open={written.quote !== "" || refusals.quote !== undefined}>
        <div className="stack">
          <TextArea
            name="quote"
            label={t("quoteWords")}
            hint={t(written.isLive ? "quoteHintSelect" : "quoteHint")}
            refusal={
              refusals.quote ?? (written.quote.trim() !== "" && places.length === 0 ? t("quoteNowhere") : undefined)
            }
            value={written.quote}
            onChange={(event) => setQuote(event.currentTarget.value)}
            lang={language}
            dir={directionOf(language)}
            rows={2}
          />
          {places.length < 2 ? null : (
            <div onInput={(event) => setChosen(event.target instanceof HTMLInputElement ? event.target.value : chosen)}>
              <RadioChoices
                name="quoteStart"
                label={t("quoteWhich")}
                choices={places.map((one) => ({
                  value: String(one.start),
                  label: <Place text={paragraph.text} place={one} language={language} />,
                }))}
                defaultValue={chosen}
                key={`${written.quote} ${chosen}`}
              />
            </div>
          )}
        </div>
      </Disclosure>
    </fieldset>
  );
}

function Place({ text, place, language }: { text: string; place: QuotedWords; language: string }) {
  const { before, after } = aroundQuote(text, place);
  return (
    <span lang={language} dir={directionOf(language)}>
      {before}
      <mark>{place.text}</mark>
      {after}
    </span>
  );
}
