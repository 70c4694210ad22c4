import { publicStatementFile } from "@/lib/speakers/public";
import { readStatementFile } from "@/lib/speakers/statement-query";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ id: string }> };

/** The file of a statement: for everybody once it is published, before that for its own side and who leads the list. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).id, { open: publicStatementFile, own: readStatementFile });
}
