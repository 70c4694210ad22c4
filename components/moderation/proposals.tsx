import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { Deciding } from "@/lib/moderation/deciding-query";
import { ProposalPart } from "./proposal-part";
import { SettleForms } from "./settle-form";

type Props = {
  locale: string;
  deciding: Pick<Deciding, "waiting" | "settled" | "zone">;
  /** Whether the reader may decide here at all. */
  mayDecide: boolean;
  settle: FormAction;
  takeBack: FormAction;
};

/** The decision that waits for a second pair of eyes, and what became of those before it. */
export function Proposals({ locale, deciding, mayDecide, settle, takeBack }: Props) {
  const t = useTranslations("decisions.eyes");
  const { waiting, settled, zone } = deciding;
  if (waiting === null && settled.length === 0) return null;
  return (
    <section className="stack" id="proposals" aria-labelledby="proposals-title">
      <h3 id="proposals-title">{t(waiting === null ? "titleSettled" : "title")}</h3>
      {waiting === null ? null : (
        <>
          <p className="hint">{t("waits")}</p>
          <ProposalPart locale={locale} zone={zone} proposal={waiting} />
          {waiting.isMine ? (
            <>
              <p>{t("mine")}</p>
              <ActForm action={takeBack} values={{ proposalId: waiting.id }} next={t("takeBackNext")}>
                {t("takeBack")}
              </ActForm>
            </>
          ) : null}
          {mayDecide && !waiting.isMine ? (
            <SettleForms key={waiting.id} action={settle} proposalId={waiting.id} />
          ) : null}
        </>
      )}
      {settled.map((proposal, index) =>
        // The one whose answer the proposer has to read stands open.
        waiting === null && index === 0 ? (
          <ProposalPart key={proposal.id} locale={locale} zone={zone} proposal={proposal} />
        ) : (
          <Disclosure key={proposal.id} summary={t("earlier")}>
            <ProposalPart locale={locale} zone={zone} proposal={proposal} />
          </Disclosure>
        ),
      )}
    </section>
  );
}
