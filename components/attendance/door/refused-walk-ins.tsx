import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { WaitingWalkIn } from "./door-answers";

type Props = {
  refused: readonly WaitingWalkIn[];
  settle: (walkIn: WaitingWalkIn, how: "again" | "all_the_same" | "forget") => void;
};

const known = ["full", "registered", "no_access"] as const;

/** Walk-ins that were let in here and that the server did not take, each with why and what can be done. */
export function RefusedWalkIns({ refused, settle }: Props) {
  const t = useTranslations("attendance.door.refused");
  return refused.map((walkIn) => {
    const why = known.find((outcome) => outcome === walkIn.refused) ?? "not_open";
    return (
      <Notice key={walkIn.id} kind="warning" title={t("title", { name: isolated(walkIn.name) })} announce>
        <p>{t(`why.${why}`)}</p>
        <p className="button-row">
          {why === "no_access" ? (
            <Button type="button" onClick={() => settle(walkIn, "all_the_same")}>
              {t("allTheSame")}
            </Button>
          ) : (
            <Button type="button" onClick={() => settle(walkIn, "again")}>
              {t("again")}
            </Button>
          )}
          <Button type="button" kind="quiet" onClick={() => settle(walkIn, "forget")}>
            {t("forget")}
          </Button>
        </p>
      </Notice>
    );
  });
}
