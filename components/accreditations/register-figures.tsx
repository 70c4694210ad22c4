import type { RegisterCounts, RegisteredProcess } from "@/lib/accreditations/public";
import { useTranslations } from "@/lib/i18n/words";

type Props = { counts: RegisterCounts; heard: number; rule: RegisteredProcess["objectionShown"] };

/** What stands beside the sum of the register: what waits, who was heard, and the rules it rests on. */
export function RegisterFigures({ counts, heard, rule }: Props) {
  const t = useTranslations("accreditations.register");
  const waiting = counts.applied + counts.circulated;
  return (
    <section className="stack">
      <p className="facts small">
        {waiting === 0 ? null : <span>{t("waiting", { count: waiting })}</span>}
        {counts.withdrawn === 0 ? null : <span>{t("withdrawn", { count: counts.withdrawn })}</span>}
        <span>{t("heardOf", { heard, admitted: counts.admitted })}</span>
      </p>
      <p>{t("procedure")}</p>
      <p className="quiet">{t(`rule.${rule}`)}</p>
    </section>
  );
}
