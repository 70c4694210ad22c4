import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { Verdict } from "./door-answers";
import { doorHour } from "./door-hour";

type Props = { verdict: Verdict; locale: string; zone: string; children?: ReactNode };

/** What became of a scan, large enough to be read at arm's length, with what to do. */
export function DoorVerdict({ verdict: { outcome, person, since }, locale, zone, children }: Props) {
  const t = useTranslations("attendance");
  const kind = outcome === "in" ? "success" : outcome === "again" ? "warning" : "refusal";
  const hour = since === null ? "" : doorHour(new Date(since), zone, locale);
  return (
    <div className="door-verdict" data-outcome={outcome}>
      <Notice kind={kind} title={t(`outcomes.${outcome}`, { hour })} announce>
        {person === null ? null : (
          <p className="door-name">
            <span>
              <bdi>{person.name}</bdi>
            </span>
            {person.affiliation === null ? null : (
              <span className="quiet">
                <bdi>{person.affiliation}</bdi>
              </span>
            )}
          </p>
        )}
        {outcome === "in" ? null : <p>{t(`ways.${outcome}`)}</p>}
        {children}
      </Notice>
    </div>
  );
}
