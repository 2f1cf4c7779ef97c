/** Emulates desktop Excel with one open workbook as the host of Office.js. */
import type { Workbook } from "../xlsx/model/types";
import { sendEvents, type Trigger } from "./events";
import { library } from "./classes/index";
import { Client, type ClientRole, type RichApiMessage } from "./client";
import { kindOf, noCost, pageActionsOf, workingTime, type Cost, type RequestKind } from "./cost";
import type { ModelChange } from "./changes";
import { Dialogs } from "./dialogs";
import { OpenDocument } from "./document";
import { ReplyError, undoNotSupported } from "./errors";
import { ExcelUser } from "./excelUser";
import { DispatchId, safeArray, type ExcelWindow, type HostCallback } from "./excelWindow";
import { Faults, type Fault, type FaultPlan } from "./faults";
import { Interpreter, type Interruption, type Outcome } from "./interpreter";
import { DEFAULT_REQUIREMENTS, LIGHT_THEME, type HostOptions, type OfficeTheme } from "./options";
import { isAtLeast } from "./requirementSets";
import { Session, type SessionOptions } from "./session";
import { UndoList } from "./undo";
import {
  byteLength,
  HostErrorNumber,
  parseRequest,
  RequestFlag,
  UNDO_GROUP,
  type WireReply,
  type WireRequest,
} from "./wire";

/** Excel's limit for the body of a request or reply */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** ExcelApi */
const UNDO_GROUPS_SINCE = "1.20";

export interface LoggedRequest {
  readonly kind: RequestKind;
  readonly wrote: boolean;
  readonly flags: number;
  readonly request: WireRequest;
  /** Null = refused before execution, or never answered */
  readonly reply: WireReply | null;
}

interface Incoming {
  readonly request: WireRequest;
  readonly kind: RequestKind;
  readonly flags: number;
  readonly bytes: number;
  /** Requests with the same group are undone by one Ctrl+Z */
  readonly undoGroup: string | null;
}

export class EmbeddedHost extends ExcelUser {
  readonly document: OpenDocument;
  readonly dialogs: Dialogs;
  /** With `keepLog`: every request that was executed or refused */
  readonly log: LoggedRequest[] = [];
  cost: Cost = noCost();
  private readonly locale: string;
  private readonly requirements: Readonly<Record<string, string>>;
  private readonly sessionOptions: SessionOptions;
  private readonly clients = new Set<Client>();
  private readonly faults = new Faults();
  private readonly modelListeners = new Set<(change: ModelChange) => void>();
  private readonly openListeners = new Set<(file: Uint8Array | null) => void>();
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly interruptions: { readonly at: number; readonly act: () => void }[] = [];
  /** Number of requests received from the add-in */
  private arrived = 0;
  private issuedCommands = 0;
  /** When Excel has finished all requests so far, in milliseconds */
  private freeAt = 0;
  private currentTheme: OfficeTheme;

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions = {},
  ) {
    super();
    this.locale = options.locale ?? "zh-CN";
    this.requirements = options.requirements ?? DEFAULT_REQUIREMENTS;
    this.sessionOptions = { locale: this.locale, excelApi: this.requirements["ExcelApi"] ?? "1.1" };
    this.currentTheme = options.theme ?? LIGHT_THEME;
    this.document = new OpenDocument(
      workbook,
      options.readOnly ?? false,
      options.documentName ?? "工作簿1.xlsx",
      options.calculator ?? null,
      options.showsUnknown ?? false,
      options.undo === undefined ? null : new UndoList(workbook, options.undo),
    );
    this.dialogs = new Dialogs((dialog) => this.addClient("dialog", dialog));
  }

  /** Connects a frame: returns the object to assign to its `window.external` before office.js loads. */
  connect(role: ClientRole = "taskpane"): ExcelWindow {
    return this.addClient(role, null).window;
  }

  /** Removes a closed frame and its handlers. */
  disconnect(window: ExcelWindow): void {
    for (const client of this.clients) {
      if (client.window !== window) continue;
      client.disconnect();
      this.clients.delete(client);
    }
  }

  resetCost(): void {
    this.cost = noCost();
  }

  /** Replaces the fault plan and restarts its count. */
  setFaults(plan: FaultPlan): void {
    this.faults.set(plan);
  }

  get theme(): OfficeTheme {
    return this.currentTheme;
  }

  /** Takes effect the next time a page reads `Office.context.officeTheme`. */
  set theme(theme: OfficeTheme) {
    this.currentTheme = theme;
  }

  /** Calls `listener` after each request or user action that changed something; returns the unsubscribe function. */
  onModelChanged(listener: (change: ModelChange) => void): () => void {
    this.modelListeners.add(listener);
    return () => this.modelListeners.delete(listener);
  }

  /** Calls `listener` with the file of each new workbook that the add-in opens, null for a blank one. */
  onWorkbookOpened(listener: (file: Uint8Array | null) => void): () => void {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }

  /** Runs `act` just before the add-in's n-th request from now (1 = the next). */
  beforeRequest(requests: number, act: () => void): void {
    this.interruptions.push({ at: this.arrived + requests, act });
  }

  /**
   * Presses a ribbon button that calls this function; resolves when the command calls `event.completed()`.
   * Rejects if no page handles ribbon commands or the page does not know the function.
   */
  clickRibbon(functionName: string, controlId = "Button"): Promise<void> {
    const listening = [...this.clients].filter((client) => client.listensTo(DispatchId.ribbonCommand));
    const client = listening.findLast(({ role }) => role === "commands") ?? listening.at(-1);
    if (client === undefined) return Promise.reject(new Error("no page listens to the ribbon"));
    this.issuedCommands += 1;
    const id = `command${this.issuedCommands}`;
    return new Promise((resolve, reject) => {
      this.commands.set(id, (status) => {
        if (status === 0) resolve();
        else reject(new Error(`the ribbon command ${functionName} failed: ${status}`));
      });
      const source = JSON.stringify({ source: { id: controlId } });
      client.fire(DispatchId.ribbonCommand, id, functionName, source);
    });
  }

  private addClient(role: ClientRole, dialog: ConstructorParameters<typeof Client>[2]): Client {
    const client = new Client(
      {
        locale: this.locale,
        documentName: this.document.name,
        readOnly: this.document.readOnly,
        requirements: this.requirements,
        theme: () => this.theme,
        settings: this.workbook.settings,
        dialogs: this.dialogs,
        later: (run) => this.later(run),
        settingsWritten: () => this.settingsWritten(),
        richApi: (from, message, answer) => this.request(from, message, answer),
        commandCompleted: ([id, status]) => this.commandCompleted(String(id), Number(status)),
      },
      role,
      dialog,
    );
    this.clients.add(client);
    return client;
  }

  private later(run: () => void): void {
    setTimeout(run, this.options.latency ?? 0);
  }

  private settingsWritten(): void {
    this.document.changes.other = true;
    this.publish("ThisLocalAddin");
  }

  private commandCompleted(id: string, status: number): void {
    this.commands.get(id)?.(status);
    this.commands.delete(id);
  }

  protected act(run: (session: Session) => void): void {
    const nobody = { registrations: new Map<string, number>(), eventsEnabled: true, appRuntimeState: "" };
    try {
      run(new Session(this.document, nobody, this.sessionOptions));
    } finally {
      this.document.calculateIfDue();
      this.publish("Unknown");
    }
  }

  /** Sends events to the add-in's pages and changes to the model listeners. */
  private publish(trigger: Trigger): void {
    const changes = this.document.takeChanges();
    if (changes.isEmpty) return;
    sendEvents(this.document, this.clients, changes.events, trigger);
    for (const listener of this.modelListeners) listener(changes.toModelChange());
  }

  private request(client: Client, { body, flags, customData }: RichApiMessage, answer: HostCallback): void {
    const request = parseRequest(body);
    const kind = kindOf(request);
    if (kind === "ordinary") this.interrupt();
    const undoGroup = customData.startsWith(UNDO_GROUP) ? customData : null;
    this.pass(
      client,
      { request, kind, flags, bytes: byteLength(body), undoGroup },
      kind === "ordinary" ? this.slowly(request, answer) : answer,
    );
  }

  /** Answers when an Excel of this pace has finished this request and those before it. */
  private slowly(request: WireRequest, answer: HostCallback): HostCallback {
    const { pace } = this.options;
    if (pace === undefined) return answer;
    this.freeAt = Math.max(this.freeAt, Date.now()) + workingTime(request, pace);
    const due = this.freeAt;
    return (given) => void setTimeout(() => answer(given), Math.max(0, due - Date.now()));
  }

  private interrupt(): void {
    this.arrived += 1;
    for (const { at, act } of this.interruptions) if (at === this.arrived) act();
  }

  private pass(client: Client, incoming: Incoming, answer: HostCallback): void {
    const { request, kind, flags, bytes } = incoming;
    const refusal = this.gate.refusal(kind, flags, () => this.pass(client, incoming, answer));
    if (refusal === "waits") return;
    if (refusal !== null) return answer(refusal);
    const fault = kind === "ordinary" ? this.faults.next() : null;
    const declaredWrite = (flags & RequestFlag.write) !== 0;
    if (bytes > MAX_PAYLOAD_BYTES) {
      this.count(kind, request, declaredWrite, bytes, 0);
      return answer(HostErrorNumber.requestPayloadTooLarge);
    }
    if (fault?.kind === "hostError" || (fault?.kind === "noAnswer" && !fault.applied)) {
      this.count(kind, request, declaredWrite, bytes, 0);
      this.record(kind, request, flags, declaredWrite, null);
      if (fault.kind === "hostError") answer(fault.number);
      return;
    }
    const outcome = this.carryOut(client, incoming, interruptionOf(fault) ?? this.refusalOfGroup(incoming));
    const reply = JSON.stringify(outcome.reply);
    const replyBytes = byteLength(reply);
    const answered = fault?.kind !== "noAnswer" && fault?.kind !== "lostAnswer";
    this.count(
      kind,
      request,
      outcome.wrote || (fault !== null && declaredWrite),
      bytes,
      answered ? replyBytes : 0,
    );
    this.record(kind, request, flags, outcome.wrote, answered ? outcome.reply : null);
    if (fault?.kind === "noAnswer") return;
    if (fault?.kind === "lostAnswer") return answer(HostErrorNumber.internalError);
    if (replyBytes > MAX_PAYLOAD_BYTES) return answer(HostErrorNumber.responsePayloadTooLarge);
    answer(safeArray(0, 200, safeArray(), reply));
  }

  /** Undo groups need ExcelApi 1.20 and allow no delay for cell editing (office-js#6711). */
  private refusalOfGroup({ undoGroup, flags }: Incoming): Interruption | null {
    if (undoGroup === null) return null;
    const delays = (flags & RequestFlag.delayForCellEdit) !== 0;
    const { excelApi } = this.sessionOptions;
    return delays || !isAtLeast(excelApi, UNDO_GROUPS_SINCE) ? { at: 0, error: undoNotSupported() } : null;
  }

  private carryOut(
    client: Client,
    { request, undoGroup }: Incoming,
    interruption: Interruption | null,
  ): Outcome {
    const { document } = this;
    document.startRequest();
    const session = new Session(document, client, this.sessionOptions, (member) =>
      document.undo?.beforeChange(member, undoGroup ?? request),
    );
    const outcome = new Interpreter(library, session, request, interruption).run();
    document.endRequest();
    this.publish("ThisLocalAddin");
    for (const { file } of document.opened.splice(0)) for (const open of this.openListeners) open(file);
    return outcome;
  }

  private count(
    kind: RequestKind,
    request: WireRequest,
    wrote: boolean,
    sent: number,
    received: number,
  ): void {
    if (kind === "startUp") this.cost.startUpRequests += 1;
    if (kind === "cleanUp") this.cost.cleanUpRequests += 1;
    if (kind !== "ordinary") return;
    this.cost.requests += 1;
    if (wrote) this.cost.writeRequests += 1;
    else this.cost.readRequests += 1;
    this.cost.actions += request.Actions.length;
    this.cost.pageActions += pageActionsOf(request);
    this.cost.bytesSent += sent;
    this.cost.bytesReceived += received;
  }

  private record(
    kind: RequestKind,
    request: WireRequest,
    flags: number,
    wrote: boolean,
    reply: WireReply | null,
  ): void {
    if (this.options.keepLog === true) this.log.push({ kind, wrote, flags, request, reply });
  }
}

function interruptionOf(fault: Fault | null): Interruption | null {
  if (fault?.kind === "error") {
    return { at: 0, error: new ReplyError(fault.code, fault.message ?? fault.code, fault.status ?? 500) };
  }
  if (fault?.kind === "writing") {
    return { at: "writing", error: new ReplyError(fault.code, fault.message ?? fault.code, 403) };
  }
  if (fault?.kind === "after") {
    return { at: fault.actions, error: new ReplyError(fault.code, fault.message ?? fault.code, 500) };
  }
  return null;
}
