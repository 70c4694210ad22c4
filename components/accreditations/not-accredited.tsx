import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  /** Address of the process that asks for accreditation. */
  process: string;
  organisation: string;
};

/** Why an organisation cannot answer in a round for accredited ones, the way to its application, and what is open to it. */
export function NotAccredited({ locale, process, organisation }: Props) {
  const t = useTranslations("contributions.composer");
  return (
    <Notice kind="warning" title={t("mayNotAnswer")}>
      <p>{t("notAccredited", { name: organisation })}</p>
      <p>
        <a href={`/${locale}/organisation/accreditation/${process}`}>{t("toAccreditation")}</a>
      </p>
      <p>
        <a href={`/${locale}/consultations?state=open&process=${process}`}>{t("openToYou")}</a>
      </p>
    </Notice>
  );
}
