"use client";

import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { SavingStatus } from "./use-autosave";

/** Where saving stands, quietly, in one line. */
export function SavingLine({ status }: { status: SavingStatus }) {
  const t = useTranslations("contributions.saving");
  const locale = useLocale();
  switch (status.kind) {
    case "idle":
      return null;
    case "saving":
      return t("saving");
    case "saved":
      return t("saved", { time: clockTime(status.at, locale) });
    case "refused":
      return t("notSaved", { reason: status.reason });
    default:
      return t(status.kind);
  }
}

/** Hour and minute on the reader's own clock, or with the day where it is another one. */
export function clockTime(at: Date, locale: string): string {
  const sameDay = at.toDateString() === new Date().toDateString();
  const tag = locale === "ar" ? "ar-u-nu-latn" : locale;
  return new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(sameDay ? {} : { day: "numeric", month: "long" }),
  }).format(at);
}
