import type { FormAction } from "@/components/editor/use-kept-form";
import { Notice } from "@/components/ui/notice";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { decisions } from "@/lib/moderation/schema";
import type { Undoable } from "@/lib/moderation/undoable";
import { UndoForm } from "./undo-form";

const ownWords = ["undone", "proposed", "agreed", "differed", "takenBack"] as const;

/** What was done a moment ago. */
export const doneActs = [...decisions, ...ownWords] as const;
type Done = (typeof doneActs)[number];

type Props = {
  locale: string;
  /** Null where the page is opened later: then it says only what can still be taken back. */
  done: Done | null;
  /** Null where nothing can be taken back. */
  undoable: Undoable | null;
  undo: FormAction;
};

/** What the moderator did before this, and the way to take it back while there is one. */
export function DecidedNotice({ locale, done, undoable, undo }: Props) {
  const t = useTranslations("decisions");
  const past = useTranslations("moderation.decisions.done");
  if (done === null && undoable === null) return null;
  const own = ownWords.find((one) => one === done);
  const decision = decisions.find((one) => one === done) ?? undoable?.decision ?? "publish";
  const said = own === undefined ? past(decision) : t(`done.${own}`);
  return (
    <div className="decided">
      <Notice kind="success" title={said} announce={done !== null} />
      {/* Beside the notice, which is read out: the seconds are not. */}
      {undoable === null ? null : (
        <div className="decided-undo">
          {undoable.reference === null ? null : undoable.decision === "return" ? (
            // It is with its writers: there is no page of it here until it is taken back.
            <bdi className="reference small">{undoable.reference}</bdi>
          ) : (
            <a className="small" href={`/${locale}/desk/moderation/${undoable.contributionId}`}>
              {t("undo.which", { reference: isolated(undoable.reference) })}
            </a>
          )}
          <UndoForm key={undoable.decisionId} action={undo} undoable={undoable} />
        </div>
      )}
    </div>
  );
}
