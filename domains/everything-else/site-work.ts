import { defineDomain } from '../define-domain.ts';
import { askAccountIfAny, change, stops } from './classify.ts';

/** Somebody drives to the customer: requests and appointments of on-site work. */
export const siteWork = defineDomain({
  name: 'site-work',
  order: 31,
  operations: {
    createOnSiteJobsRequest: change(askAccountIfAny),
    updateOnSiteJobsRequest: change(askAccountIfAny),
    startOnSiteJobsAppointmentBookingSession: change(askAccountIfAny),
    createOnSiteJobsAppointment: change(askAccountIfAny),
    createOnSiteJobsAppointmentWithoutBooking: change(askAccountIfAny),
    updateOnSiteJobsAppointment: change(askAccountIfAny),
    cancelOnSiteJobsAppointment: stops(askAccountIfAny),
    updateSiteworksRequest: change(askAccountIfAny),
  },
});
