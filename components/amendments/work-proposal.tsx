import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { ChangedText } from "@/components/placements/placed-words";
import { StateMark } from "@/components/ui/state-mark";
import type { WorkedProposal, Would } from "@/lib/amendments/work-paragraph";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { listedNumbers } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { ProposalCard } from "./proposal-card";
import { type WorkActions, WorkForms, type WorkSent } from "./work-forms";

type Props = {
  locale: string;
  proposal: WorkedProposal;
  language: string;
  /** The present words of the paragraph. */
  from: string;
  /** Whether the text moved on since the proposal was made, so that its effect is shown on the present words. */
  isChanged: boolean;
  sent: Omit<WorkSent, "contributionIds" | "seen">;
  actions: WorkActions & { undo: FormAction };
  /** Whether the reader decides here. */
  mayDecide: boolean;
};

/** One proposal with how it is answered, what it would do to the present text, and the decisions. */
export function WorkProposal({ locale, proposal, language, from, isChanged, sent, actions, mayDecide }: Props) {
  const t = useTranslations("placements.work");
  const { group, members, open, seen, would, fallback, prefill, act } = proposal;
  const barred = mayDecide && members.some(({ isOwn, state }) => isOwn && state === "pending");
  const isAddition = group.addPosition !== null;
  return (
    <li>
      <ProposalCard locale={locale} group={group} textLanguage={language} />
      <States members={members} />
      {open.length === 0 ? null : <Effect {...{ locale, would, language, isChanged }} />}
      {barred ? <p className="small quiet">{t("own")}</p> : null}
      {mayDecide && open.length > 0 ? (
        <WorkForms
          key={seen}
          number={group.number}
          sent={{ ...sent, contributionIds: open, seen }}
          actions={actions}
          can={{
            accept: would.kind === "needs_rebasing" ? "no" : would.kind === "removes" ? "removes" : "yes",
            fallback: fallback !== null && fallback.kind !== "needs_rebasing",
            edit: group.kind !== "keep" && group.term === null && (from !== "" || isAddition),
          }}
          wording={{ from: isAddition ? "" : from, start: prefill, language }}
        />
      ) : null}
      {act === null ? null : (
        <div className="work-acts">
          <p className="small quiet">
            {t("act", {
              kind: act.kind,
              name: isolated(act.by ?? ""),
              text: showInstant(act.at, "UTC", locale).text,
            })}
          </p>
          {mayDecide ? (
            <ActForm
              action={actions.undo}
              values={{ versionId: sent.versionId, draftId: sent.draftId, anchor: sent.anchor, actId: act.id }}
            >
              {t("undo")}
            </ActForm>
          ) : null}
        </div>
      )}
    </li>
  );
}

function States({ members }: Pick<WorkedProposal, "members">) {
  const t = useTranslations("placements.work.state");
  return (
    <p className="facts small">
      {members.map(({ contributionId, reference, state }) => (
        <span key={contributionId}>
          {members.length === 1 ? null : (
            <>
              <bdi className="reference">{reference}</bdi>{" "}
            </>
          )}
          <StateMark state={state === "pending" ? "pending" : "closed"}>{t(state)}</StateMark>
        </span>
      ))}
    </p>
  );
}

type EffectProps = Pick<Props, "locale" | "language" | "isChanged"> & { would: Would };

function Effect({ locale, would, language, isChanged }: EffectProps) {
  const t = useTranslations("placements.work");
  switch (would.kind) {
    case "needs_rebasing":
      return (
        <p className="small">
          <StateMark state="soon">{t(`rebase.${would.reason}`)}</StateMark>
        </p>
      );
    case "rewords":
      return isChanged ? (
        <>
          <p className="small quiet">{t("would.rewords")}</p>
          <ChangedText segments={would.redline} language={language} />
        </>
      ) : null;
    case "removes":
      return <p className="small quiet">{t("would.removes", { numbers: listedNumbers(would.numbers, locale) })}</p>;
    default:
      return <p className="small quiet">{t(`would.${would.kind}`)}</p>;
  }
}
