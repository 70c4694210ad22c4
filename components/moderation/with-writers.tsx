import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  reference: string;
  wayOn: ReactNode;
  /** How the reader can take it back, where they still can. */
  children: ReactNode;
};

/** In the place of a case that is with its writers again: nothing of it is before a moderator now. */
export function WithWriters({ reference, wayOn, children }: Props) {
  const t = useTranslations("moderation.withWriters");
  return (
    <section className="case" id="case" aria-labelledby="case-title">
      <h1 id="case-title">
        <bdi className="reference">{reference}</bdi>
      </h1>
      <Notice title={t("title")}>{t("text")}</Notice>
      {children}
      {wayOn}
    </section>
  );
}
