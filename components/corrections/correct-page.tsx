import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { refusalCodes } from "@/lib/corrections/schema";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  /** What is corrected: its page, and its name, which keeps to its own direction. */
  href: string;
  name: ReactNode;
  /** What is asked for, where it is not to point at words. */
  lead?: string;
  /** The words that can be corrected, where they are few enough to stand here. */
  text?: ReactNode;
  children: ReactNode;
};

/** Around the form: what is corrected, and for what a correction is refused. */
export function CorrectPage({ href, name, lead, text, children }: Props) {
  const t = useTranslations("corrections");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href, label: name }]} />}
        title={t("form.title")}
        lead={lead ?? t("form.lead")}
      />
      {text}
      <Disclosure summary={t("form.refusedFor")}>
        <ul className="plain-list">
          {refusalCodes.map((code) => (
            <li key={code}>{t(`reasons.${code}`)}</li>
          ))}
        </ul>
      </Disclosure>
      {children}
    </>
  );
}
