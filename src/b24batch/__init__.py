"""Declarative batches for the Bitrix24 REST API."""
