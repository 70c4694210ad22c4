import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  registration: { id: string; revision: number };
  actions: { accept: FormAction; decline: FormAction };
};

/** The answer to an offered place: it is kept until the hour, then the next in line has it. */
export function OfferAnswer({ registration, actions }: Props) {
  const t = useTranslations("registrations.own");
  const seen = { id: registration.id, seenRevision: registration.revision };
  return (
    <div className="part-acts">
      <ActForm action={actions.accept} values={seen} kind="primary">
        {t("accept")}
      </ActForm>
      <ActForm action={actions.decline} values={seen} kind="quiet">
        {t("decline")}
      </ActForm>
    </div>
  );
}
