import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { FloorItem } from "@/lib/speakers/read-floor";
import { PressForm } from "./press-form";

type Props = {
  floor: FloorItem;
  /** Whether those who were called may still hand in their statements. */
  takesStatements: boolean;
  stand: FormAction;
  take: FormAction;
};

/**
 * Opens and closes the list by hand, and the handing in of statements; ends the item behind a question, since who waits
 * was then not heard.
 */
export function ListActs({ floor, takesStatements, stand, take }: Props) {
  const { id: itemId, stands, waiting, speaking } = floor;
  const t = useTranslations("speakers.chair.acts");
  return (
    <>
      <div className="button-row">
        {stands === "open" ? null : (
          <PressForm action={stand} values={{ itemId, to: "open" }}>
            {t(stands === "announced" ? "open" : "openAgain")}
          </PressForm>
        )}
        {stands === "open" || stands === "announced" ? (
          <PressForm action={stand} values={{ itemId, to: "closed" }}>
            {t("close")}
          </PressForm>
        ) : null}
        <PressForm action={take} values={{ itemId, take: String(!takesStatements) }} kind="quiet">
          {t(takesStatements ? "closeStatements" : "takeStatements")}
        </PressForm>
      </div>
      <p className="small quiet">{t(takesStatements ? "statementsTaken" : "statementsClosed")}</p>
      {stands === "ended" ? null : (
        <Disclosure summary={t("end")}>
          <ActForm
            action={stand}
            values={{ itemId, to: "ended" }}
            kind="danger"
            next={t(speaking === null ? "endNext" : "endFirst", { count: waiting.length })}
          >
            {t("endNow")}
          </ActForm>
        </Disclosure>
      )}
    </>
  );
}
