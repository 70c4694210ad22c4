"use client";

import { Button, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { LocalCopy } from "./local-copy";
import { clockTime } from "./saving-line";

/** Offers words that did not reach the server before the browser was closed. */
export function FoundCopy({
  copy,
  onBringBack,
  onDiscard,
}: {
  copy: LocalCopy;
  onBringBack(): void;
  onDiscard(): void;
}) {
  const t = useTranslations("contributions.saving");
  const locale = useLocale();
  return (
    <Notice kind="warning" title={t("foundTitle")} announce>
      <p>{t("foundText", { time: clockTime(new Date(copy.at), locale) })}</p>
      <ButtonRow>
        <Button type="button" onClick={onBringBack}>
          {t("bringBack")}
        </Button>
        <Button type="button" kind="quiet" onClick={onDiscard}>
          {t("discard")}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
