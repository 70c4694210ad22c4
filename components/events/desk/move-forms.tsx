import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { ButtonRow } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  /** Under which name the row's id is posted. */
  idName: "hostId" | "itemId";
  id: string;
  /** What the row is called, for whoever hears the buttons alone. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  move: FormAction;
  remove: FormAction;
};

/** Up, down and off: the acts on a row that stands in an order. */
export function MoveForms({ idName, id, name, isFirst, isLast, move, remove }: Props) {
  const t = useTranslations("events.order");
  const words = (act: "up" | "down" | "remove") => (
    <>
      <span aria-hidden>{t(act)}</span>
      <span className="visually-hidden">{t(`${act}Of`, { name })}</span>
    </>
  );
  return (
    <ButtonRow>
      {isFirst ? null : (
        <ActForm action={move} values={{ [idName]: id, to: "up" }} kind="quiet">
          {words("up")}
        </ActForm>
      )}
      {isLast ? null : (
        <ActForm action={move} values={{ [idName]: id, to: "down" }} kind="quiet">
          {words("down")}
        </ActForm>
      )}
      <ActForm action={remove} values={{ [idName]: id }} kind="quiet">
        {words("remove")}
      </ActForm>
    </ButtonRow>
  );
}
