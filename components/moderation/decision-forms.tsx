"use client";

import type { ReactNode } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { OfferedReason } from "@/lib/moderation/queries";
import type { TextField } from "@/lib/moderation/text-fields";
import { PublishForm } from "./publish-form";
import { ReasonForm } from "./reason-form";

type Props = {
  action: FormAction;
  /** The contribution and the revision that is on the page. */
  id: string;
  revision: number;
  /** Language of the contribution. */
  language: string;
  /** Its texts, in which places are marked. */
  texts: readonly TextField[];
  reasons: readonly OfferedReason[];
  /** Whether a second moderator must agree. */
  fourEyes: boolean;
  /** Whether there is anything to decide for the reader. */
  isOpen: boolean;
  /** Where to go on when somebody else was quicker. */
  wayOn: ReactNode;
};

/** The decisions, always in the same place; returning and refusing ask for a reason and words first. */
export function DecisionForms({ action, id, revision, fourEyes, isOpen, wayOn, ...rest }: Props) {
  const t = useTranslations("moderation.decisions");
  const eyes = useTranslations("decisions.eyes");
  const shared = { action, seen: { id, revision }, fourEyes, isOpen, wayOn };
  const bar = isOpen ? { className: "decision", role: "group", "aria-label": t("label") } : {};
  return (
    <>
      {fourEyes && isOpen ? <Notice title={eyes("needed")} /> : null}
      <ReasonForm decision="return" {...shared} {...rest} />
      <ReasonForm decision="refuse" {...shared} {...rest} />
      <div {...bar}>
        <PublishForm {...shared} />
        {isOpen ? (
          <>
            <LinkButton href="#redact" shortcut="X">
              {t("redact")}
            </LinkButton>
            <LinkButton href="#return" shortcut="R">
              {t("return")}
            </LinkButton>
            <LinkButton href="#refuse" shortcut="F">
              {t("refuse")}
            </LinkButton>
          </>
        ) : null}
      </div>
    </>
  );
}
