export { DeliveryPapers } from './delivery-papers.tsx';
export { NegotiationCards } from './negotiation-card.tsx';
