export interface ApiExceptionRecord {
  id: string;
  externalIdentifier: string;
  createdAt: number;
  channel: string;
  category: 'ACCOUNT' | 'UNKNOWN';
  accountNumber: string | null;
  userId: number | null;
  customerContact: string | null;
  supplyPointIdentifier: string | null;
  resolutionStatus: string;
  resolutionType: string;
  priority: string;
  tags: string[];
  context: string | null;
  keyDate: string | null;
  operationsTeamId: number | null;
  assignedUserId: number | null;
  calls: ApiCallRecord[];
  events: ApiEventRecord[];
  notes: ApiNoteRecord[];
}

export interface ApiCallRecord {
  id: string;
  correlationId: string;
  operationName: string;
  inputData: string | null;
  response: string;
  context: string | null;
  createdAt: number;
}

export interface ApiEventRecord {
  id: string;
  eventType: string;
  category: string;
  description: string;
  context: string | null;
  createdAt: number;
}

export interface ApiNoteRecord {
  id: string;
  body: string;
  createdAt: number;
  /** Subject of the author. */
  writtenBy: string;
}

export interface TemplateRecord {
  identifier: string;
  name: string;
  description: string | null;
  termType: string | null;
  status: 'DRAFT' | 'ACTIVE' | 'EXPIRED';
  templateData: string;
  createdAt: number;
  updatedAt: number;
}
