/** The handler tables of every screen but the first, merged. One line a feature. */
import { agreementHandlers } from '../core/agreements/handlers.ts';
import { attachmentHandlers } from '../core/attachments/handlers.ts';
import { calendarHandlers } from '../core/calendar/handlers.ts';
import { callHandlers } from '../core/calls/handlers.ts';
import { encryptionHandlers } from '../core/copies/encryption-handlers.ts';
import { exportHandlers } from '../core/copies/export-handlers.ts';
import { lookHandlers } from '../core/copies/look-handlers.ts';
import { debtorHandlers } from '../core/debtors/handlers.ts';
import type { HandlerTable } from '../core/define-handlers.ts';
import { diagnosticHandlers } from '../core/diagnostics/handlers.ts';
import { findHandlers } from '../core/find/handlers.ts';
import { historyHandlers } from '../core/history/handlers.ts';
import { importHandlers } from '../core/imports/handlers.ts';
import { invoiceHandlers } from '../core/invoices/handlers.ts';
import { letterTextHandlers } from '../core/letter-texts/handlers.ts';
import { burofaxHandlers } from '../core/letters/burofax.ts';
import { letterHandlers } from '../core/letters/handlers.ts';
import { limitationHandlers } from '../core/limitation/handlers.ts';
import { negotiationHandlers } from '../core/negotiations/handlers.ts';
import { onboardingHandlers } from '../core/onboarding/handlers.ts';
import { paymentHandlers } from '../core/payments/handlers.ts';
import { policyHandlers } from '../core/policy/handlers.ts';
import { pressHandlers } from '../core/press/handlers.ts';
import { printHandlers } from '../core/prints/handlers.ts';
import { rescueHandlers } from '../core/rescue/handlers.ts';
import { holidayHandlers } from '../core/settings/holiday-handlers.ts';
import { textHandlers } from '../core/texts/handlers.ts';
import { vatReliefHandlers } from '../core/vat-relief/handlers.ts';

export const laterHandlers: HandlerTable = new Map([
  ...debtorHandlers,
  ...agreementHandlers,
  ...findHandlers,
  ...historyHandlers,
  ...calendarHandlers,
  ...invoiceHandlers,
  ...importHandlers,
  ...letterHandlers,
  ...letterTextHandlers,
  ...limitationHandlers,
  ...negotiationHandlers,
  ...burofaxHandlers,
  ...attachmentHandlers,
  ...lookHandlers,
  ...encryptionHandlers,
  ...exportHandlers,
  ...diagnosticHandlers,
  ...rescueHandlers,
  ...holidayHandlers,
  ...onboardingHandlers,
  ...paymentHandlers,
  ...policyHandlers,
  ...printHandlers,
  ...pressHandlers,
  ...textHandlers,
  ...callHandlers,
  ...vatReliefHandlers,
]);
