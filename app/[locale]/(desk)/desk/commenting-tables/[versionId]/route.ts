import { getActor } from "@/lib/auth/get-actor";
import { answeredForm } from "@/lib/commenting/answered-form";
import { formWords } from "@/lib/commenting/form-words";
import { mediaTypes } from "@/lib/commenting/read-table";
import { readWorkingForm } from "@/lib/commenting/read-working-form";
import { formQuerySchema } from "@/lib/commenting/schema";
import { writeForm } from "@/lib/commenting/write-form";
import { isLocale } from "@/lib/i18n/locales";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

type Context = { params: Promise<{ locale: string; versionId: string }> };

/** The comments on a version in a form with the answers as they stand now, for those who work on them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, versionId } = await params;
  const actor = await getActor();
  const query = formQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (actor === null || !isId(versionId) || !query.success) return new Response(null, { status: 404 });
  const locale = isLocale(asked) ? asked : "en";
  const { form, format } = query.data;
  try {
    const { source, comments, answers } = await readWorkingForm(actor, versionId);
    const content = answeredForm(source, { form, locale, comments, answers }, await formWords(locale));
    return new Response(Buffer.from(await writeForm(content, format)), {
      headers: {
        "Content-Type": mediaTypes[format],
        "Content-Disposition": `attachment; filename="${source.draft.slug}-${source.slug}-${form}-working.${format}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: error.status });
  }
}
