import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useTranslations } from "@/lib/i18n/words";

type Props = { uploads: readonly { id: string; name: string; bytes: number; received: number }[]; discard: FormAction };

/** One's own uploads that stopped on their way, and how they go on. */
export function StoppedUploads({ uploads, discard }: Props) {
  const t = useTranslations("attachments.upload");
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="stopped">
      <h2 id="stopped">{t("stopped")}</h2>
      <ul className="file-list">
        {uploads.map(({ id, name, bytes, received }) => (
          <li key={id} className="removed-file">
            <span>{t("stoppedAt", { name, percent: Math.floor((100 * received) / Math.max(1, bytes)) })}</span>
            <ActForm action={discard} values={{ id }} kind="quiet">
              {t("discard")}
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
