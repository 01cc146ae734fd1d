"""The practice portal: a Bitrix24 in miniature, to try and test batches without an account."""

from b24batch.practice.batch import MethodNotFound, execute_batch

__all__ = ["MethodNotFound", "execute_batch"]
