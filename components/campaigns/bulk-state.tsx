import { Notice } from "@/components/ui/notice";
import type { BulkProgress } from "@/lib/campaigns/queries";
import { useTranslations } from "@/lib/i18n/words";

/** How far the decision for a cluster has come, and what it left out. */
export function BulkState({ bulk, href }: { bulk: BulkProgress | null; href: string }) {
  const t = useTranslations("campaigns.progress");
  if (bulk === null) return null;
  const { total, decided, skipped, finishedAt } = bulk;
  const title = finishedAt === null ? t("running", { done: decided + skipped, total }) : t("finished");
  return (
    <Notice kind={finishedAt === null ? "information" : "success"} title={title}>
      <p>
        {t("decided", { count: decided })} · {t("skipped", { count: skipped })}
      </p>
      {finishedAt === null ? (
        <p>
          <a href={href}>{t("again")}</a>
        </p>
      ) : null}
    </Notice>
  );
}
