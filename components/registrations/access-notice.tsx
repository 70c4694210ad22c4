import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AccessRefusal } from "@/lib/events/access-rule";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  refusal: AccessRefusal;
  /** Paths without the locale: where one can write instead, and apply for accreditation; null where it takes none. */
  ways: { written: string; apply: string | null };
};

/** Why somebody may not come, and what they can do instead: told before they try. */
export function AccessNotice({ locale, refusal, ways }: Props) {
  const t = useTranslations("registrations.access");
  return (
    <Notice kind="warning" title={t(`title.${refusal}`)}>
      <p>{t(`text.${refusal}`)}</p>
      <p className="button-row">
        {refusal === "not_accredited" && ways.apply !== null ? (
          <LinkButton kind="secondary" href={`/${locale}${ways.apply}`}>
            {t("apply")}
          </LinkButton>
        ) : null}
        {refusal === "no_organisation" ? (
          <LinkButton kind="secondary" href={`/${locale}/register`}>
            {t("register")}
          </LinkButton>
        ) : null}
        <LinkButton kind="quiet" href={`/${locale}${ways.written}`}>
          {t("written")}
        </LinkButton>
      </p>
    </Notice>
  );
}
