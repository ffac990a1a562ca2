/** The channels of the work list and of contacts, each with its use case. */
import { agendaChannels } from '../../../shared/contract/agenda.ts';
import { contactChannels } from '../../../shared/contract/contacts.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { defineHandlers } from '../define-handlers.ts';
import {
  answerDoneBefore,
  checkBank,
  decideConsequence,
  reportInsolvency,
  restoreDoneBefore,
  setLadder,
  setManner,
  welcomeBack,
} from './answers.ts';
import { recordContact, removeContact, restoreContact, setDelivery } from './contacts.ts';
import { legalClocks } from './legal-clocks.ts';
import { agendaOfDebtor } from './of-debtor.ts';
import { pauseAgain, pauseFollowUp, resumeFollowUp, skipAgain, skipStep, unskipSteps } from './steps.ts';
import { agendaGroup, agendaToday, figuresOfToday } from './today.ts';

export const agendaHandlers = defineHandlers(agendaChannels, {
  'agenda.today': agendaToday,
  'agenda.figures': figuresOfToday,
  'agenda.clocks': legalClocks,
  'agenda.group': agendaGroup,
  'agenda.ofDebtor': agendaOfDebtor,
  'agenda.skip': skipStep,
  'agenda.unskip': unskipSteps,
  'agenda.skipAgain': skipAgain,
  'agenda.pause': pauseFollowUp,
  'agenda.resume': resumeFollowUp,
  'agenda.pauseAgain': pauseAgain,
  'agenda.setDoneBefore': answerDoneBefore,
  'agenda.restoreDoneBefore': restoreDoneBefore,
  'agenda.decideConsequence': decideConsequence,
  'agenda.bankChecked': checkBank,
  'agenda.welcomeBack': welcomeBack,
  'agenda.setLadder': setLadder,
  'agenda.setManner': setManner,
  'agenda.reportInsolvency': reportInsolvency,
  'agenda.recompute': {
    task: 'recompute-steps',
    prepare: (ctx) => (ctx.ledger.status().state === 'open' ? ok({ today: ctx.today() }) : err({ code: 'ledger-not-open' })),
    finish: (_ctx, done) => ok(done),
  },
});

export const contactHandlers = defineHandlers(contactChannels, {
  'contacts.record': recordContact,
  'contacts.remove': removeContact,
  'contacts.restore': restoreContact,
  'contacts.setDelivery': setDelivery,
});
