import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { OrganisationStatusName } from "@/lib/organisations/schema";

const marks: Record<OrganisationStatusName, MarkedState> = {
  pending: "pending",
  verified: "verified",
  rejected: "refused",
  suspended: "closed",
  merged: "closed",
};

/** Where an organisation stands, in words behind its mark. */
export function StatusMark({ status }: { status: OrganisationStatusName }) {
  const t = useTranslations("organisations.statuses");
  return <StateMark state={marks[status]}>{t(status)}</StateMark>;
}
