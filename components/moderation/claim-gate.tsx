"use client";

import { type ReactNode, useActionState, useEffect, useState } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { KeysLine } from "./keys-line";

export type ShownClaim = {
  /** Whose it is now. */
  who: "mine" | "others" | "nobody";
  /** Null for somebody without a name, and where it is nobody's. */
  name: string | null;
};

type Props = {
  id: string;
  /** Whether the reader has anything to decide; without, there is nothing to take either. */
  isOpen: boolean;
  claim: ShownClaim;
  action: FormAction;
  /** The decisions. */
  children: ReactNode;
};

/** Work on an item makes the claim last, but is told to the server no more often than this. */
const renewEveryMs = 5 * 60_000;

/**
 * Who has the item before them. With scripts, opening what nobody has takes it, and working on it keeps it; without,
 * a button does. What somebody else has is decided on after a plain question: by taking it over.
 */
export function ClaimGate({ id, isOpen, claim, action, children }: Props) {
  const t = useTranslations("moderation.claim");
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const [opened, setOpened] = useState<ShownClaim | null>(null);
  const shown = claimIn(state) ?? opened ?? claim;
  useEffect(() => {
    if (isOpen && claim.who === "nobody") void quietly(action, id).then(setOpened);
  }, [action, id, isOpen, claim.who]);
  useEffect(() => {
    if (!isOpen || shown.who !== "mine") return;
    let last = performance.now();
    const renew = () => {
      if (performance.now() - last < renewEveryMs) return;
      last = performance.now();
      void quietly(action, id);
    };
    const acts = ["keydown", "pointerdown", "scroll"] as const;
    for (const act of acts) document.addEventListener(act, renew, { passive: true });
    return () => {
      for (const act of acts) document.removeEventListener(act, renew);
    };
  }, [action, id, isOpen, shown.who]);
  const name = shown.name ?? t("someone");
  const button = (act: "take" | "take_over" | "give_back", words: string) => (
    <form id="claim" action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="act" value={act} />
      <Button kind={act === "take_over" ? "primary" : "quiet"} shortcut="T" disabled={isSending}>
        {words}
      </Button>
    </form>
  );
  const isBehind = isOpen && shown.who === "others";
  return (
    <>
      {isBehind ? (
        <Notice kind="warning" title={t("others", { name })}>
          <p>{t("question", { name })}</p>
          {button("take_over", t("takeOver"))}
        </Notice>
      ) : null}
      {state.refusal === undefined ? null : <Notice kind="refusal" title={state.refusal} announce />}
      {/* Behind the question, not gone: words that were typed are still there once it is taken over. */}
      <div className="decision-forms" hidden={isBehind}>
        {children}
      </div>
      <div className="claim small">
        <KeysLine />
        {isOpen && !isBehind ? (
          <>
            <p className="quiet" role="status">
              {t(shown.who === "mine" ? "mine" : "nobody")}
            </p>
            {shown.who === "mine" ? button("give_back", t("giveBack")) : button("take", t("take"))}
          </>
        ) : null}
      </div>
    </>
  );
}

function claimIn({ data }: FormState): ShownClaim | null {
  const who = (["mine", "others", "nobody"] as const).find((one) => one === data?.who);
  return who === undefined ? null : { who, name: typeof data?.name === "string" ? data.name : null };
}

/** Takes it without being asked. A connection that fails, or a page that is left meanwhile, is no matter. */
async function quietly(action: FormAction, id: string): Promise<ShownClaim | null> {
  const form = new FormData();
  form.set("id", id);
  form.set("act", "take");
  try {
    return claimIn(await action(emptyFormState, form));
  } catch {
    return null;
  }
}
