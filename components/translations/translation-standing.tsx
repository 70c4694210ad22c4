import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { showDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import type { TranslationHead } from "@/lib/translations/translations-of";

type Standing = Omit<TranslationHead, "language" | "addedAt"> & {
  /** When the translation became public; null where nobody noted it. */
  addedAt: Date | null;
};

type Props = {
  locale: string;
  translation: Standing;
  /** Language of the original. */
  from: string;
  /** The way to the original. */
  children: ReactNode;
};

/** What a reader must know of a translation before reading it: whose word it is, and where the original stands. */
export function TranslationStanding({ locale, translation, from, children }: Props) {
  const t = useTranslations("translations");
  const { mark, engine, madeBy, addedAt, reviewedAt } = translation;
  return (
    <Notice
      kind={mark === "machine" ? "warning" : "information"}
      title={t(`standing.${mark}`, { language: languageName(from, locale) })}
    >
      <p className="facts small">
        {engine === null ? null : <span>{t("engine", { engine })}</span>}
        {madeBy === null ? null : <span>{t("madeBy", { name: madeBy })}</span>}
        {addedAt === null ? null : <span>{t("addedOn", { day: showDate(addedAt, locale, "UTC") })}</span>}
        {reviewedAt === null ? null : <span>{t("reviewedOn", { day: showDate(reviewedAt, locale, "UTC") })}</span>}
      </p>
      <p>{children}</p>
    </Notice>
  );
}
