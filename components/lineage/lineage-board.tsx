"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useState } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import type { FormAction } from "@/components/editor/use-kept-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { ShownLineageRow } from "@/lib/drafts/lineage-query";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState } from "@/lib/web/form-state";
import { LineageRow } from "./lineage-row";
import type { Held } from "./lineage-side";

type Props = {
  action: FormAction;
  versionId: string;
  language: { before: string; after: string };
  doubtful: ShownLineageRow[];
  others: ShownLineageRow[];
  mayCorrect: boolean;
};

/**
 * Old and new side by side, what wants a look first. A paragraph is dragged onto the one it belongs to, or taken and
 * joined by two buttons; parting and undoing are buttons of one plain form.
 */
export function LineageBoard({ action, versionId, language, doubtful, others, mayCorrect }: Props) {
  const t = useTranslations("lineage");
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    const letGo = (event: KeyboardEvent) => event.key === "Escape" && setHeld(null);
    document.addEventListener("keydown", letGo);
    return () => document.removeEventListener("keydown", letGo);
  }, []);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, pressed);
    setHeld(null);
    startTransition(() => send(form));
  }
  function join(one: Held, other: Held) {
    if (one.side === other.side) return;
    const [before, after] = one.side === "before" ? [one, other] : [other, one];
    const form = new FormData();
    form.set("versionId", versionId);
    form.set("act", `join ${before.id} ${after.id}`);
    setHeld(null);
    startTransition(() => send(form));
  }
  const row = (shown: ShownLineageRow) => (
    <LineageRow
      key={[...shown.before, ...shown.after].map(({ id }) => id).join()}
      row={shown}
      language={language}
      acts={mayCorrect ? { held, take: setHeld, join, disabled: isSending } : null}
    />
  );
  return (
    <form className="lineage" action={send} onSubmit={onSubmit}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={versionId} />
      <p role="status" className={held === null ? "visually-hidden" : "notice in-hand"}>
        {held === null ? null : t("board.held", { number: held.name })}
      </p>
      {doubtful.length === 0 ? null : (
        <section aria-labelledby="to-check">
          <h2 id="to-check">{t("board.toCheck", { count: doubtful.length })}</h2>
          {mayCorrect ? <p className="quiet small">{t("board.hint")}</p> : null}
          {doubtful.map(row)}
        </section>
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">{t("board.others", { count: others.length })}</h2>
          {others.map(row)}
        </section>
      )}
    </form>
  );
}
