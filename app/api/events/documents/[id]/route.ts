import { getDocumentFile } from "@/lib/events/desk-documents";
import { publicDocumentFile } from "@/lib/events/public-documents";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ id: string }> };

/** The file of a paper of an event: a published one for everybody, others for the organisers; for all others 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).id, { open: publicDocumentFile, own: getDocumentFile });
}
